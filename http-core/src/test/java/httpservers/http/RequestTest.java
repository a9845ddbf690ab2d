package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request knows its method, and whether the connection may serve another (RFC 9112 §9.3). */
class RequestTest {

    @ParameterizedTest
    @CsvSource({
        "GET,  true,  false",
        "HEAD, false, true",
        "POST, false, false",
        "get,  false, false",
        "head, false, false"
    })
    void methodsAreCaseSensitive(String method, boolean get, boolean head) {
        Request request = Deliveries.request(method, "/");

        assertThat(request.isGet()).isEqualTo(get);
        assertThat(request.isHead()).isEqualTo(head);
    }

    @Test
    void itReadsAsItsMethodAndTarget() {
        assertThat(Deliveries.request("HEAD", "/a%20b?x")).hasToString("HEAD /a%20b?x");
    }

    /** A terminal takes some of these bytes for commands, and the log prints a request. */
    @Test
    void noByteThatATerminalCouldObeyGetsIntoItsText() {
        assertThat(Deliveries.request("GET", "/a?x=\u009B31m\u0080\u00E9~"))
                .hasToString("GET /a?x=?31m??~");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1, '',                       true",
        "HTTP/1.1, Connection: keep-alive,   true",
        "HTTP/1.1, Connection: closed,       true",
        "HTTP/1.1, X-Connection: close,      true",
        "HTTP/1.1, Content-Length: 0,        true",
        "HTTP/1.9, '',                       true",
        "HTTP/1.1, Connection: close,        false",
        "HTTP/1.1, connection: CLOSE,        false",
        "HTTP/1.1, 'Connection: TE, close',  false",
        "HTTP/1.1, 'Connection: close ,TE',  false",
        "HTTP/1.1, 'Connection: ,close,',    false",
        "HTTP/1.0, '',                       false",
        "HTTP/1.0, Connection: keep-alive,   false",
    })
    void keepAliveFollowsVersionAndConnection(String version, String field, boolean keepAlive) {
        assertThat(withField(version, field).keepAlive()).isEqualTo(keepAlive);
    }

    @Test
    void everyConnectionFieldCounts() {
        String field = "Connection: keep-alive\r\nConnection: close";

        assertThat(withField("HTTP/1.1", field).keepAlive()).isFalse();
    }

    @Tag("maintainer") // an exercise is to read bodies
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5", "Transfer-Encoding: chunked"})
    void theConnectionClosesAfterABodyBecauseItIsNotRead(String field) {
        assertThat(withField("HTTP/1.1", field).keepAlive()).isFalse();
    }

    private static Request withField(String version, String field) {
        String line = field.isEmpty() ? "" : field + "\r\n";
        return Deliveries.request("GET / " + version + "\r\nHost: h\r\n" + line + "\r\n");
    }
}
