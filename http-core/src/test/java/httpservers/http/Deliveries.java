package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Brings bytes to a parser whole, byte by byte, and with another request behind them, and holds
 * that the outcome is the same each time. In its texts a char stands for a byte.
 */
public final class Deliveries {
    static final String NEED_MORE = "need more";

    private static final String FOLLOWING = "GET /following HTTP/1.1\r\nHost: f\r\n\r\n";

    private Deliveries() {}

    /** The request that these bytes are: not one byte less is enough, and none is left over. */
    public static Request request(String bytes) {
        outcome(bytes);
        return parserWith(bytes).next();
    }

    /** The same for a request without a special field. */
    public static Request request(String method, String target) {
        return request(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    /** Holds that these bytes are refused when their last one arrives, and not before. */
    static void assertRefused(String bytes, Status status, String because) {
        assertThat(outcome(bytes))
                .as(readable(bytes))
                .startsWith(status + ": ")
                .containsIgnoringCase(because);
    }

    private static String outcome(String bytes) {
        String whole = outcome(parserWith(bytes));
        assertThat(whole).as("whole: " + readable(bytes)).isNotEqualTo(NEED_MORE);
        assertThat(byteByByte(bytes)).as("byte by byte: " + readable(bytes)).isEqualTo(whole);

        RequestParser pipelined = parserWith(bytes + FOLLOWING);
        assertThat(outcome(pipelined)).as("with more behind").isEqualTo(whole);
        if (whole.contains("keepAlive")) {
            assertThat(outcome(pipelined)).isEqualTo(outcome(parserWith(FOLLOWING)));
        }
        return whole;
    }

    private static String byteByByte(String bytes) {
        RequestParser parser = new RequestParser();
        for (int i = 0; i < bytes.length() - 1; i++) {
            feed(parser, bytes.substring(i, i + 1));
            String early = outcome(parser);
            if (!early.equals(NEED_MORE)) {
                return early + ", after " + (i + 1) + " bytes of " + bytes.length();
            }
        }
        feed(parser, bytes.substring(bytes.length() - 1));
        return outcome(parser);
    }

    static RequestParser parserWith(String bytes) {
        RequestParser parser = new RequestParser();
        feed(parser, bytes);
        return parser;
    }

    static void feed(RequestParser parser, String bytes) {
        parser.feed(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** What the parser hands out next, as a text that can be compared and read. */
    static String outcome(RequestParser parser) {
        try {
            Request request = parser.next();
            return request == null ? NEED_MORE : describe(request);
        } catch (HttpException error) {
            return error.status() + ": " + error.getMessage();
        }
    }

    static String describe(Request request) {
        StringBuilder fields = new StringBuilder();
        request.headers().forEach((name, value) -> fields.append(name + "=" + value + ";"));
        return request
                + (" path=" + request.path() + " query=" + request.query())
                + (request.hasBody() ? " body " : " ")
                + (request.keepAlive() ? "keepAlive " : "close ")
                + fields;
    }

    static String readable(String bytes) {
        String line = bytes.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
        return line.length() <= 200 ? line : line.substring(0, 200) + "... " + bytes.length();
    }
}
