package httpservers.contract;

import static httpservers.contract.Requests.get;
import static httpservers.contract.Requests.readable;
import static httpservers.contract.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a request ends, nobody may read in two ways: what is doubtful is refused, and no byte of a
 * body is ever taken for a request (RFC 9112 §6, §11.2).
 */
public interface FramingContract extends Contract {
    /** A body that looks like a request: who smuggles hopes that a server takes it for one. */
    String HIDDEN = get("/about");

    /** The same in one chunk. */
    String HIDDEN_CHUNKED =
            Integer.toHexString(HIDDEN.length()) + "\r\n" + HIDDEN + "\r\n0\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 6\r\nName: value\r\ncontent-length: 5",
                "Content-Length: 0\r\nContent-Length: 5",
                "Content-Length: 5, 6",
                "Content-Length: 5,",
                "Content-Length: 5\r\nContent-Length:",
                "Content-Length: 5\r\nContent-Length: 05"
            })
    default void twoDifferentLengthsAreRefused(String fields) throws Exception {
        assertRefused(400, fields, "Content-Length is there twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "+5", "-0", "five", "5 5", "5.0", "1e3", "0x10", "5;", "\u00B2"})
    default void aLengthThatIsNoNumberIsRefused(String length) throws Exception {
        assertRefused(400, "Content-Length: " + length, "not a number of bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "18446744073709551621", "99999999999999999999"})
    default void aLengthThatOverflowsIsRefused(String length) throws Exception {
        assertRefused(400, "Content-Length: " + length, "too large a number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "transfer-encoding: chunked\r\ncontent-length: 0",
                "Transfer-Encoding: gzip\r\nContent-Length: 5",
                "Transfer-Encoding:\r\nContent-Length: 5"
            })
    default void aLengthBesideATransferEncodingIsRefused(String fields) throws Exception {
        assertRefused(400, fields, "exclude each other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked, gzip",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: chunked,",
                "Transfer-Encoding:"
            })
    default void chunkedThatIsNotLastOrNotAloneIsRefused(String fields) throws Exception {
        assertRefused(400, fields, "chunked comes last, and once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, chunked", "identity", "xchunked", "chunked;q=1"})
    default void anUnknownTransferEncodingIs501(String codings) throws Exception {
        assertRefused(501, "Transfer-Encoding: " + codings, "does not know the coding");
    }

    @Test
    default void aTransferEncodingInHttp10IsRefused() throws Exception {
        String bytes = "POST /about.html HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (RunningServer server = start()) {
            Answer answer = server.onlyAnswerTo(bytes + HIDDEN_CHUNKED);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("HTTP/1.0 knows no Transfer-Encoding");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /about.html, 200",
        "GET,  /missing,    404",
        "HEAD, /about.html, 200",
        "POST, /about.html, 405",
        "PUT,  /missing,    405",
        "BREW, /about.html, 501"
    })
    default void aRequestWithABodyIsAnsweredOnce(String method, String target, int status)
            throws Exception {
        try (RunningServer server = start()) {
            for (String bytes : requestsWithBodies(method, target).toList()) {
                assertThat(answerToHalfClosed(server, bytes).status())
                        .as(readable(bytes))
                        .isEqualTo(status);
            }
        }
    }

    /** An exercise reads bodies, and then the connection may live on. */
    @Tag("maintainer")
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "BREW"})
    default void afterARequestWithABodyTheConnectionCloses(String method) throws Exception {
        try (RunningServer server = start()) {
            for (String bytes : requestsWithBodies(method, "/about.html").toList()) {
                server.onlyAnswerTo(bytes);
                server.onlyAnswerTo(bytes + HIDDEN);
            }
        }
    }

    /** Nor is a body waited for; whoever reads bodies has to. */
    @Tag("maintainer")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1",
                "Content-Length: 9223372036854775807",
                "Transfer-Encoding: chunked",
                "Content-Length: 5\r\nExpect: 100-continue",
                "Transfer-Encoding: chunked\r\nExpect: 100-continue"
            })
    default void theFinalAnswerComesBeforeTheBody(String fields) throws Exception {
        try (RunningServer server = start()) {
            Answer get = server.onlyAnswerTo(get("/about.html", fields));
            Answer post = server.onlyAnswerTo(request("POST", "/about.html", fields));

            assertThat(get.statusLine()).as(fields).isEqualTo("HTTP/1.1 200 OK");
            assertThat(post.status()).as(fields).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0",
                "Content-Length: 000",
                "Content-Length: 0, 0",
                "Content-Length: 0\r\nContent-Length: 0",
                "Content-Length: 0\r\nExpect: 100-continue"
            })
    default void aLengthOfZeroIsNoBody(String fields) throws Exception {
        try (RunningServer server = start()) {
            assertThat(server.ask(get("/about", fields)).statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(server.ask(request("POST", "/about.html", fields)).status()).isEqualTo(405);
        }
    }

    private static Stream<String> requestsWithBodies(String method, String target) {
        String length = "Content-Length: " + HIDDEN.length();
        return Stream.of(
                request(method, target, length) + HIDDEN,
                request(method, target, length, length) + HIDDEN,
                request(method, target, length + ", " + HIDDEN.length()) + HIDDEN,
                request(method, target, "content-length:000" + HIDDEN.length()) + HIDDEN,
                request(method, target, "Transfer-Encoding: chunked") + HIDDEN_CHUNKED,
                request(method, target, "transfer-encoding: Chunked") + HIDDEN_CHUNKED);
    }

    /** The one answer to a client that sends all it has and says so. */
    private static Answer answerToHalfClosed(RunningServer server, String bytes) throws Exception {
        try (Client client = server.connect()) {
            client.send(bytes).sendNoMore();
            Answer answer = bytes.startsWith("HEAD ") ? client.readHead() : client.read();
            assertThat(client.readToEnd()).as("after the answer to " + readable(bytes)).isEmpty();
            return answer;
        }
    }

    private void assertRefused(int status, String fields, String sentence) throws Exception {
        try (RunningServer server = start()) {
            for (String method : new String[] {"GET", "POST", "BREW"}) { // framing comes first
                Answer answer = server.onlyAnswerTo(request(method, "/about", fields) + HIDDEN);

                assertThat(answer.status()).as(readable(fields)).isEqualTo(status);
                assertThat(answer.text()).as(readable(fields)).contains(sentence);
            }
        }
    }
}
