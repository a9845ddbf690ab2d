package httpservers.contract;

import org.junit.jupiter.api.Named;

/** The bytes of requests, as text in which a char stands for a byte. */
public final class Requests {
    private Requests() {}

    public static String get(String target, String... fields) {
        return request("GET", target, fields);
    }

    public static String head(String target, String... fields) {
        return request("HEAD", target, fields);
    }

    /**
     * A request that is right but for what the caller puts into it.
     *
     * @param fields whole field lines, without their CR LF
     */
    public static String request(String method, String target, String... fields) {
        StringBuilder bytes = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        bytes.append("Host: localhost\r\n");
        for (String field : fields) {
            bytes.append(field).append("\r\n");
        }
        return bytes.append("\r\n").toString();
    }

    /** The bytes as an argument of a test, whose name then shows them. */
    static Named<String> named(String bytes) {
        return Named.of(readable(bytes), bytes);
    }

    /** What was sent, for the message of a test that fails. */
    public static String readable(String bytes) {
        StringBuilder line = new StringBuilder();
        for (char c : bytes.substring(0, Math.min(bytes.length(), 200)).toCharArray()) {
            switch (c) {
                case '\r' -> line.append("\\r");
                case '\n' -> line.append("\\n");
                case '\t' -> line.append("\\t");
                default ->
                        line.append(' ' <= c && c <= '~' ? c : String.format("\\x%02X", (int) c));
            }
        }
        return bytes.length() <= 200 ? line.toString() : line + "... " + bytes.length() + " bytes";
    }
}
