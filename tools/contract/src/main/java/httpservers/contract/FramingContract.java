package httpservers.contract;

import static httpservers.contract.Requests.get;
import static httpservers.contract.Requests.readable;
import static httpservers.contract.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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

    /** One of each kind (~ is CR LF): http-core's own tests have the others. */
    @ParameterizedTest
    @CsvSource({
        "400, Content-Length: 6~Name: value~content-length: 5,   Content-Length is there twice",
        "400, Content-Length: 5~Content-Length: 05,              Content-Length is there twice",
        "400, Content-Length:,                                   not a number of bytes",
        "400, Content-Length: -0,                                not a number of bytes",
        "400, Content-Length: 5;,                                not a number of bytes",
        "400, Content-Length: 18446744073709551621,              too large a number", // 5 in 64
        // bits
        "400, transfer-encoding: chunked~content-length: 0,      exclude each other",
        "400, 'Transfer-Encoding: chunked, gzip',                'chunked comes last, and once'",
        "501, 'Transfer-Encoding: gzip, chunked',                does not know the coding"
    })
    default void doubtfulFramingIsRefused(int status, String lines, String sentence)
            throws Exception {
        String fields = lines.replace("~", "\r\n");
        try (RunningServer server = start()) {
            for (String method : new String[] {"GET", "POST", "BREW"}) { // framing comes first
                Answer answer = server.onlyAnswerTo(request(method, "/about", fields) + HIDDEN);

                assertThat(answer.status()).as(lines).isEqualTo(status);
                assertThat(answer.text()).as(lines).contains(sentence);
            }
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
        assertThat(onlyAnswerTo(get("/about", fields)).status()).as(fields).isEqualTo(200);
        assertThat(onlyAnswerTo(request("POST", "/about", fields)).status())
                .as(fields)
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 000", "Content-Length: 0\r\nExpect: 100-continue"})
    default void aLengthOfZeroIsNoBody(String fields) throws Exception {
        assertThat(ask(get("/about", fields)).status()).isEqualTo(200);
        assertThat(ask(request("POST", "/about.html", fields)).status()).isEqualTo(405);
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
}
