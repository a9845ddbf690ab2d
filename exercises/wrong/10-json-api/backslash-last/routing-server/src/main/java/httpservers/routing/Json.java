package httpservers.routing;

/** What it takes to put text into JSON. */
final class Json {
    private Json() {}

    /** A string of JSON, in quotes. */
    static String string(String text) {
        String escaped = text.replace("\"", "\\\"").replace("\\", "\\\\").replace("\t", "\\t");
        return "\"" + escaped + "\"";
    }
}
