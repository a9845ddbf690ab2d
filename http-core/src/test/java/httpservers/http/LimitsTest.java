package httpservers.http;

import static httpservers.http.Deliveries.assertRefused;
import static httpservers.http.Deliveries.parserWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A head of any size would fill our memory: each limit holds to the byte, and no earlier. */
class LimitsTest {
    private static final String LINE = "GET / HTTP/1.1\r\n";

    @Test
    void aTargetMayHave8192Bytes() {
        String longest = "/" + "a".repeat(RequestLine.MAX_TARGET - 1);

        assertThat(RequestLine.MAX_TARGET).isEqualTo(8192);
        assertThat(Deliveries.request("GET", longest).target()).isEqualTo(longest);
        assertRefused(
                "GET " + longest + "a HTTP/1.1\r\n", Status.URI_TOO_LONG, "longer than 8192 bytes");
    }

    @Test
    void aRequestLineThatNeverEndsIsRefusedBeforeItsEnd() {
        String tooLong = "GET /" + "a".repeat(RequestLine.MAX_LENGTH - 4);

        assertThat(tooLong).hasSize(RequestLine.MAX_LENGTH + 1);
        assertRefused(tooLong, Status.URI_TOO_LONG, "request line is longer than 8448 bytes");
    }

    @Test
    void emptyLinesBeforeItMakeARequestLineNoLonger() {
        assertRefused(
                "\r\n\r\nGET /" + "a".repeat(RequestLine.MAX_LENGTH - 4),
                Status.URI_TOO_LONG,
                "request line is longer than 8448 bytes");
    }

    @Test
    void aHeadMayHave16384Bytes() {
        assertThat(Deliveries.request(headOf(16_384)).path()).isEqualTo("/");
        assertRefused(
                headOf(16_385),
                Status.REQUEST_HEADER_FIELDS_TOO_LARGE,
                "larger than 16384 bytes or has more than 100 headers");
    }

    @Test
    void eachRequestHasTheWholeLimitForItself() {
        RequestParser parser = parserWith(headOf(16_384) + headOf(16_384));

        assertThat(parser.next()).isNotNull();
        assertThat(parser.next()).isNotNull();
    }

    @Test
    void aFieldThatNeverEndsIsRefusedBeforeItsEnd() {
        String start = LINE + "Host: h\r\nX: ";

        assertRefused(
                start + "a".repeat(16_385 - start.length()),
                Status.REQUEST_HEADER_FIELDS_TOO_LARGE,
                "larger than 16384 bytes");
    }

    @Test
    void emptyLinesAreSkippedHoweverManyComeAndNotKept() {
        RequestParser parser = parserWith("\r\n".repeat(8193) + headOf(16_384));

        assertThat(parser.next()).isNotNull();
    }

    @Test
    void aHeadMayHave100Fields() {
        String fields = LINE + "Host: h\r\n" + "X: y\r\n".repeat(99);

        assertThat(Deliveries.request(fields + "\r\n").headers().size()).isEqualTo(100);
        assertRefused(
                fields + "X: y\r\n",
                Status.REQUEST_HEADER_FIELDS_TOO_LARGE,
                "more than 100 headers");
    }

    private static String headOf(int length) {
        String start = LINE + "Host: h\r\nX: ";
        String end = "\r\n\r\n";
        return start + "a".repeat(length - start.length() - end.length()) + end;
    }
}
