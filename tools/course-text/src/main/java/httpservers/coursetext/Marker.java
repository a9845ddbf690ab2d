package httpservers.coursetext;

/**
 * The comment above a fence that says where its text comes from.
 *
 * @param text what follows the colon
 */
record Marker(Kind kind, String text) {

    enum Kind {
        /** A region of a source file. */
        SOURCE,
        /** Commands and their output. */
        RUN,
        /** What a server says when it starts. */
        START,
        /** Nothing to compare with; the text is the reason. */
        SKETCH
    }
}
