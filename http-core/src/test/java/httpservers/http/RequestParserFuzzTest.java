package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes come, and however they are cut, the parser says request, "need more" or an error.
 *
 * <p>A failure prints the seed; {@code -Dfuzz.seed=N} and {@code -Dfuzz.inputs=N} repeat or extend
 * a run.
 */
class RequestParserFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 9112);
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 20_000);

    private static final String[] GOOD = {
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "HEAD /caf%C3%A9?x=1 HTTP/1.1\r\nHost: [::1]:8002\r\nConnection: close\r\n\r\n",
        "POST http://h/a/../b HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello",
        "PUT /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "\r\nOPTIONS * HTTP/1.0\r\nAccept: text/html,\t*/*\r\n\r\n",
        "CONNECT h:443 HTTP/1.2\r\nHost: h:443\r\nX: \u00E9\r\n\r\n"
    };

    /** Pieces that mean something to a parser. */
    private static final String[] PIECES =
            ("\r"
                            + "|\n"
                            + "|\r\n"
                            + "|\r\n\r\n"
                            + "| |\t|:|,|%|%00|%2e|/|..|?|#|*|[|]|\0|\u007F|\u00FF|1|HTTP/|HTTP/2.0|HEAD"
                            + " |Host: h\r\n"
                            + "|Host : h\r\n"
                            + "| folded\r\n"
                            + "|Expect: 100-continue\r\n"
                            + "|Content-Length: 7\r\n"
                            + "|Content-Length: -1\r\n"
                            + "|Transfer-Encoding: gzip\r\n")
                    .split("\\|");

    private final Random random = new Random(SEED);

    @Test
    void anyBytesInAnyPortionsHaveTheSameOutcome() {
        for (int i = 0; i < INPUTS; i++) {
            String input = input();
            String message = "seed " + SEED + ", input " + i + ": " + Deliveries.readable(input);
            try {
                assertThat(outcomes(input, true)).as(message).isEqualTo(outcomes(input, false));
            } catch (RuntimeException unexpected) {
                fail(message, unexpected);
            }
        }
    }

    private String input() {
        if (random.nextInt(20) == 0) {
            return noise();
        }
        StringBuilder input = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            input.append(oneOf(GOOD));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            mutate(input);
        }
        return input.toString();
    }

    private String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(100); i >= 0; i--) {
            noise.append((char) random.nextInt(256));
        }
        return noise.toString();
    }

    private void mutate(StringBuilder input) {
        int at = random.nextInt(input.length());
        int end = Math.min(input.length(), at + 1 + random.nextInt(8));
        switch (random.nextInt(7)) {
            case 0 -> input.setCharAt(at, (char) random.nextInt(256));
            case 1 -> input.setCharAt(at, (char) (input.charAt(at) ^ 1 << random.nextInt(8)));
            case 2 -> input.insert(at, oneOf(PIECES));
            case 3 -> input.replace(at, end, oneOf(PIECES));
            case 4 -> input.insert(at, input.substring(at, end));
            case 5 -> input.insert(at, input.substring(at, end).repeat(random.nextInt(2000)));
            default -> input.setLength(at + 1);
        }
    }

    private String oneOf(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** All that a parser makes of the input, brought whole or in random portions. */
    private List<String> outcomes(String input, boolean whole) {
        RequestParser parser = new RequestParser();
        List<String> outcomes = new ArrayList<>();
        for (int from = 0; from < input.length(); ) {
            int portion = whole ? input.length() : 1 + random.nextInt(1 + random.nextInt(200));
            int to = Math.min(input.length(), from + portion);
            Deliveries.feed(parser, input.substring(from, to));
            from = to;
            if (!takeAll(parser, outcomes)) {
                return outcomes;
            }
        }
        outcomes.add(parser.isBetweenRequests() ? "between requests" : Deliveries.NEED_MORE);
        return outcomes;
    }

    /** Returns whether the parser can go on. */
    private boolean takeAll(RequestParser parser, List<String> outcomes) {
        try {
            for (Request request = parser.next(); request != null; request = parser.next()) {
                outcomes.add(Deliveries.describe(request));
                assertThat(request.target().chars().noneMatch(c -> c < ' ' || c == 0x7F)).isTrue();
            }
            return true;
        } catch (HttpException error) {
            assertThat(error.status().code()).isBetween(400, 505);
            outcomes.add(error.status() + ": " + error.getMessage());
            outcomes.add(parser.isHead() ? "to HEAD" : "not to HEAD");
            return false;
        }
    }
}
