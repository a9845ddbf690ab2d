package httpservers.http;

import static httpservers.http.Deliveries.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody may read the end of a request in two ways: what is doubtful is refused (RFC 9112 §6). */
class FramingTest {
    private static final String LINES = "POST / HTTP/1.1\r\nHost: h\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 0\r\n", "Content-Length: 00, 00\r\n"})
    void withoutALengthOrWithLengthZeroThereIsNoBody(String fields) {
        assertThat(Deliveries.request(LINES + fields + "\r\n").hasBody()).isFalse();
    }

    @Tag("maintainer") // an exercise is to read bodies
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1",
                "content-length: 0005",
                "Content-Length: 9223372036854775807",
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5, 5",
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: CHUNKED"
            })
    void aLengthOrChunkedAnnouncesABody(String fields) {
        assertThat(Deliveries.request(LINES + fields + "\r\n\r\n").hasBody()).isTrue();
    }

    @Tag("maintainer")
    @Test
    void anyMethodMayHaveABody() {
        String bytes = "GET / HTTP/1.0\r\nContent-Length: 5\r\n\r\n";

        assertThat(Deliveries.request(bytes).hasBody()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5\r\nContent-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: 5,",
                "Content-Length: 5\r\nContent-Length:",
                "Content-Length: 0\r\nContent-Length: 5"
            })
    void twoDifferentLengthsAreRefused(String fields) {
        assertRefused(LINES + fields + "\r\n\r\n", Status.BAD_REQUEST, "twice, with different");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ",", "-1", "+5", "0x10", "5 5", "5.0", "1e3", "five", "5/", ":5", "\u00B2"
            })
    void aLengthThatIsNoNumberIsRefused(String length) {
        assertRefused(
                LINES + "Content-Length: " + length + "\r\n\r\n",
                Status.BAD_REQUEST,
                "not a number of bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "99999999999999999999999999"})
    void aLengthThatOverflowsIsRefused(String length) {
        assertRefused(
                LINES + "Content-Length: " + length + "\r\n\r\n",
                Status.BAD_REQUEST,
                "too large a number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 0",
                "Transfer-Encoding: gzip\r\nContent-Length: 5",
                "Transfer-Encoding:\r\nContent-Length: 5"
            })
    void aLengthBesideATransferEncodingIsRefused(String fields) {
        assertRefused(LINES + fields + "\r\n\r\n", Status.BAD_REQUEST, "exclude each other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked, gzip",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: chunked,",
                "Transfer-Encoding: ,chunked",
                "Transfer-Encoding:"
            })
    void chunkedComesLastAndOnce(String fields) {
        assertRefused(LINES + fields + "\r\n\r\n", Status.BAD_REQUEST, "last, and once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, chunked", "identity", "xchunked", "chunked;q=1"})
    void anUnknownCodingIsNotImplemented(String codings) {
        assertRefused(
                LINES + "Transfer-Encoding: " + codings + "\r\n\r\n",
                Status.NOT_IMPLEMENTED,
                "does not know the coding");
    }

    @Test
    void http10HasNoTransferEncoding() {
        assertRefused(
                "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
                Status.BAD_REQUEST,
                "HTTP/1.0 knows no Transfer-Encoding");
    }
}
