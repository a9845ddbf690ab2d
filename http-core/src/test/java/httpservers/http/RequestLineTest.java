package httpservers.http;

import static httpservers.http.Deliveries.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first line is a method, a target and a version, with one space between (RFC 9112 §3). */
class RequestLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "HEAD",
                "POST",
                "PUT",
                "DELETE",
                "PATCH",
                "OPTIONS",
                "TRACE",
                "PROPFIND",
                "M-SEARCH",
                "get",
                "!#$%&'*+-.^_`|~09azAZ"
            })
    void anyTokenIsAMethod(String method) {
        assertThat(Deliveries.request(method, "/").method()).isEqualTo(method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" / HTTP/1.1", "GE(T / HTTP/1.1", "\"GET\" / HTTP/1.1", "GÉT / HTTP/1.1"})
    void whatIsNoTokenIsNoMethod(String line) {
        assertRefused(line + "\r\n", Status.BAD_REQUEST, "not a word that HTTP allows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "GET /about",
                " GET / HTTP/1.1",
                "GET  / HTTP/1.1",
                "GET /  HTTP/1.1",
                "GET / HTTP/1.1 ",
                "GET /two words HTTP/1.1",
                "GET\t/\tHTTP/1.1",
                "hello"
            })
    void aLineWithoutItsTwoSpacesIsRefused(String line) {
        assertRefused(line + "\r\n", Status.BAD_REQUEST, "one space between");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / ",
                "GET / http/1.1",
                "GET / Http/1.1",
                "GET / HTTP/1",
                "GET / HTTP/1.",
                "GET / HTTP/.1",
                "GET / HTTP/11.1",
                "GET / HTTP/1.11",
                "GET / HTTP/1,1",
                "GET / HTTP/a.1",
                "GET / HTTP/:.1",
                "GET / HTTP/1.x",
                "GET / HTTP/1./",
                "GET / ICAP/1.1",
                "GET / HTTPS/1.1"
            })
    void aMalformedVersionIsRefused(String line) {
        assertRefused(line + "\r\n", Status.BAD_REQUEST, "version such as HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/0.9", "HTTP/2.0", "HTTP/3.0", "HTTP/9.9"})
    void anotherMajorVersionIsNotSupported(String version) {
        assertRefused(
                "GET / " + version + "\r\n",
                Status.HTTP_VERSION_NOT_SUPPORTED,
                "HTTP/1.1 and HTTP/1.0, not " + version);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aLaterMinorVersionIsServedAsHttp11(int minor) {
        String line = "GET / HTTP/1." + minor + "\r\n";

        assertThat(Deliveries.request(line + "Host: h\r\n\r\n").keepAlive()).isTrue();
        assertRefused(line + "\r\n", Status.BAD_REQUEST, "requires a Host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.0\r\nHost: h\r\n\r\n"})
    void http10IsServedAndNeedsNoHost(String bytes) {
        assertThat(Deliveries.request(bytes).path()).isEqualTo("/");
    }
}
