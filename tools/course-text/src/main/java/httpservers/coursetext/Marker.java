package httpservers.coursetext;

import java.util.Locale;

/**
 * The comment above a fence that says where its text comes from.
 *
 * @param line where it begins in the lesson
 * @param text what stands behind the colon
 */
record Marker(int line, Kind kind, String text) {

    enum Kind {
        /** A region of a source file. */
        SOURCE,
        /** Commands and their output. */
        RUN,
        /** What a server says when it starts. */
        START,
        /** Nothing to compare with; the text is the reason. */
        SKETCH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
