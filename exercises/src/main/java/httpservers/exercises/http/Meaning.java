package httpservers.exercises.http;

/**
 * From what a check sees to what the mistake in the code probably is. The sentences are on the card
 * under "Likely cause".
 */
public enum Meaning {
    DOES_NOT_COMPILE("Mend the first error, then run the check again: others may go away with it."),
    DOES_NOT_START("The program ended before it listened. What it said last is above."),
    HANGS_AT_START("main() never came to the line that says where it listens: a loop, or a wait."),
    CRASHED("The whole program ended. An exception left the loop, or System.exit was called."),
    HANGS("A loop that never ends, or a wait for something that does not come."),
    PORT_TAKEN("Another program listens on this port. Stop it, then run the check again."),
    PORT_NOT_CHANGED("The port that is taken when nobody gives one has not been changed yet."),

    REFUSED("Nobody listens on the port any more: the server has ended, or closed its listener."),
    RESET("The connection was closed while bytes of the request were unread, so TCP sent a reset."),
    CLOSED_BEFORE_HEAD(
            "The connection was closed without an answer: an exception in the code that makes the"
                    + " answer, or a close too early."),
    HEAD_CUT_SHORT("The connection was closed, or fell silent, in the middle of the head."),
    NO_ANSWER("The request was complete, and still no answer came. Is something read too often?"),
    WAITS_FOR_END(
            "The code waits until the client sends no more. A client keeps its side open while it"
                    + " waits: count bytes by Content-Length instead."),
    SERVES_NOBODY_ELSE(
            "While this client is slow, the others wait: the code reads or waits inside the loop."),
    NEXT_REQUEST_DISTURBED(
            "The request after this one on the connection got no right answer: too many bytes"
                    + " were taken, or too few."),
    STAYS_OPEN("The server said, or had to say, that it closes, and then did not."),

    CLIENT_GAVE_UP("A client as programs use it could not go on with what the server sent."),
    NOT_UNDERSTOOD("The answer has another form than the exercise asks for."),

    NO_CONTENT_LENGTH(
            "Without Content-Length the client cannot know where the body ends and waits on."),
    BODY_TOO_SHORT(
            "Content-Length promises more bytes than come. Characters are not bytes: count the"
                    + " encoded bytes."),
    BODY_TOO_LONG(
            "More bytes come than Content-Length says; the client takes the rest for its next"
                    + " answer. Characters are not bytes: count the encoded bytes."),
    LF_WITHOUT_CR("A line of the head ends with \\n alone; HTTP ends lines with \\r\\n."),
    BAD_HEAD("This is no head that a client understands: a status line, then Name: value lines."),

    NOT_THERE_YET("This is the old answer: nothing serves this path yet."),
    METHOD_STILL_REFUSED("This is the old answer: the method is still refused for this path."),
    SERVER_ERROR("An exception was thrown while the answer was made."),
    WRONG_STATUS("The status is not the one for this case."),
    WRONG_FIELD("A field of the head is missing or has another value."),
    WRONG_TYPE("Content-Type tells the browser what the bytes are; it does not look at the name."),
    WRONG_BODY("The head is right, the body is not."),
    TEXT_MISSING(
            "The answer does not show the value that was sent, or the text that was asked for."),
    STILL_PERCENT_ENCODED("The value is still percent-encoded: decode it before you use it."),
    PLUS_NOT_DECODED("In a form and in a query a plus stands for a space."),
    NOT_UTF8("The bytes are UTF-8, but were read or written as another encoding."),
    NOT_ESCAPED(
            "The text went into the page as it came: whoever chooses it can put a script there."),
    ESCAPED_TWICE("The text was escaped twice: the reader sees &amp; or &lt; itself."),
    WRONG_FRAME("The frame that came is not the one that RFC 6455 asks for here."),
    SOMETHING_ELSE_CHANGED("What worked before works differently now."),
    NOT_LOGGED("The line that the log should have did not come."),
    WRONG_LOG("The log has a line, but not the right one.");

    private final String sentence;

    Meaning(String sentence) {
        this.sentence = sentence;
    }

    /** Whether there was no server to check. */
    public boolean isBeforeAnyCheck() {
        return this == DOES_NOT_COMPILE || this == DOES_NOT_START || this == HANGS_AT_START;
    }

    /**
     * What stands in the way of many exercises, in words that follow the name of a server; empty:
     * this concerns one exercise.
     */
    public String trouble() {
        return switch (this) {
            case DOES_NOT_COMPILE -> "does not compile";
            case DOES_NOT_START -> "does not start";
            case HANGS_AT_START -> "hangs while it starts";
            case HANGS -> "hangs";
            case CRASHED -> "crashes";
            default -> "";
        };
    }

    public String sentence() {
        return sentence;
    }
}
