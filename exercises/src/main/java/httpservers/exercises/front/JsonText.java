package httpservers.exercises.front;

/** Text as a string of JSON (RFC 8259 section 7), in ASCII. */
public final class JsonText {
    private JsonText() {}

    public static String of(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"" + Escaped.text(escaped) + "\"";
    }
}
