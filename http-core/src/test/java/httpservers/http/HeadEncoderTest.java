package httpservers.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A head is a status line, fields in order and a blank line, and its date follows the clock. */
class HeadEncoderTest {
    private final ManualClock clock = ManualClock.at("1994-11-06T08:49:37Z");
    private final HeadEncoder heads = new HeadEncoder("step-0", clock);

    @Tag("maintainer") // an exercise is to send more fields
    @Test
    void theHeadOfAPage() {
        Response page = Response.html(Status.OK, "<p>café</p>");

        assertThat(encode(page))
                .isEqualTo(
                        "HTTP/1.1 200 OK\r\n"
                                + "Content-Type: text/html; charset=utf-8\r\n"
                                + "Content-Length: 12\r\n"
                                + "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
                                + "Server: step-0\r\n"
                                + "\r\n");
        assertThat(encode(page.withoutBody())).as("for HEAD").isEqualTo(encode(page));
    }

    @Tag("maintainer")
    @Test
    void theHeadOfARefusalWithMoreFields() {
        Response refusal =
                Response.of(Status.METHOD_NOT_ALLOWED, "text/plain", new byte[0])
                        .withHeader("Allow", "GET, HEAD")
                        .withHeader("Connection", "close")
                        .withHeader("X-Latin-1", "\u00E9");

        assertThat(encode(refusal))
                .isEqualTo(
                        "HTTP/1.1 405 Method Not Allowed\r\n"
                                + "Content-Type: text/plain\r\n"
                                + "Allow: GET, HEAD\r\n"
                                + "Connection: close\r\n"
                                + "X-Latin-1: \u00E9\r\n"
                                + "Content-Length: 0\r\n"
                                + "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
                                + "Server: step-0\r\n"
                                + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1994-11-06T08:49:37Z,     'Sun, 06 Nov 1994 08:49:37 GMT'",
        "2026-01-01T00:00:00Z,     'Thu, 01 Jan 2026 00:00:00 GMT'",
        "2024-02-29T23:59:59.999Z, 'Thu, 29 Feb 2024 23:59:59 GMT'",
        "1969-12-31T23:59:59.500Z, 'Wed, 31 Dec 1969 23:59:59 GMT'"
    })
    void theDateHasTheOneFormToSend(String now, String date) {
        HeadEncoder encoder = new HeadEncoder("step-0", ManualClock.at(now));

        assertThat(date(encoder)).isEqualTo(date);
    }

    @Test
    void theDateFollowsTheClockFromSecondToSecond() {
        assertThat(date(heads)).endsWith("08:49:37 GMT");
        clock.advance(Duration.ofMillis(999));
        assertThat(date(heads)).endsWith("08:49:37 GMT");
        clock.advance(Duration.ofMillis(1));
        assertThat(date(heads)).endsWith("08:49:38 GMT");
        clock.advance(Duration.ofSeconds(-2));
        assertThat(date(heads)).as("the clock was set back").endsWith("08:49:36 GMT");
    }

    @Test
    void aPublicEncoderTakesTheTimeOfTheSystem() {
        String year = Instant.now().toString().substring(0, 4);

        assertThat(date(new HeadEncoder("step-0"))).contains(year);
    }

    private String encode(Response response) {
        return new String(heads.encode(response), ISO_8859_1);
    }

    private static String date(HeadEncoder encoder) {
        byte[] head = encoder.encode(Response.html(Status.OK, ""));
        return new String(head, ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("Date: "))
                .map(line -> line.substring("Date: ".length()))
                .collect(Collectors.joining());
    }
}
