package httpservers.routing;

/** What it takes to put text into JSON. */
final class Json {
    private Json() {}

    /** A string of JSON: in quotes, and escaped as it must be (RFC 8259 §7), not as in HTML. */
    static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
