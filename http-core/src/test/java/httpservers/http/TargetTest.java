package httpservers.http;

import static httpservers.http.Deliveries.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A target has one of four forms, and each goes with certain methods (RFC 9112 §3.2). */
class TargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                // origin form
                "GET / / ``",
                "GET /about /about ``",
                "GET /about? /about ``",
                "GET /about?x=1 /about x=1",
                "GET /?a=b?c=d / a=b?c=d",
                "GET /a%20b?x=%20y `/a b` x=%20y",
                "GET /a?b%zz /a b%zz",
                "GET //double//slash /double/slash ``",
                "GET /a/./b /a/b ``",
                "GET /a/c/../b /a/b ``",
                "GET /a/%2e%2e/b /b ``",
                "GET /a%2f..%2fb /b ``",
                "GET /a/. /a/ ``",
                "GET /a/b/.. /a/ ``",
                "GET /a/.. / ``",
                "GET /a// /a/ ``",
                "GET /. / ``",
                "GET // / ``",
                "GET /a/../../b /../b ``",
                "GET /../.. /../../ ``",
                "GET /../a/.. /../ ``",
                "GET /.a/..b/c. /.a/..b/c. ``",
                "GET /a?x=/../y /a x=/../y",
                "GET /a:b@c;d,e /a:b@c;d,e ``",
                "GET /a|b\\c\"d<e>^{f} /a|b\\c\"d<e>^{f} ``",
                "OPTIONS /about /about ``",
                // absolute form
                "GET http://h/about?x=1 /about x=1",
                "GET HTTP://H:8002/ / ``",
                "GET http://h / ``",
                "GET http://h?x=1 / x=1",
                "GET http://[::1]:8002/a%20b `/a b` ``",
                "GET http://h/://x /:/x ``",
                "OPTIONS http://h / ``",
                // asterisk form
                "OPTIONS * * ``",
                // authority form
                "CONNECT example.com:443 example.com:443 ``",
                "CONNECT [::1]:443 [::1]:443 ``"
            })
    void aTargetIsTakenApart(String method, String target, String path, String query) {
        Request request = Deliveries.request(method, target);

        assertThat(request.target()).isEqualTo(target);
        assertThat(request.path()).isEqualTo(path);
        assertThat(request.query()).isEqualTo(query);
    }

    @Test
    void rawUtf8InATargetPasses() {
        byte[] sent = "/café".getBytes(StandardCharsets.UTF_8);
        String target = new String(sent, StandardCharsets.ISO_8859_1);

        assertThat(Deliveries.request("GET", target).path()).isEqualTo("/café");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,     ''",
        "GET,     about",
        "GET,     about.html",
        "GET,     ?x=1",
        "GET,     *",
        "HEAD,    *",
        "OPTIONS, **",
        "GET,     example.com:80",
        "GET,     ://h/",
        "GET,     http:/about",
        "GET,     http:about",
        "GET,     http",
        "GET,     ftp://h/about",
        "GET,     xhttp://h/about"
    })
    void aTargetThatStartsWithNoSlashIsRefused(String method, String target) {
        assertRefused(line(method, target), Status.BAD_REQUEST, "starts with a slash");
    }

    /** RFC 9110 §7.4: what is meant for a secured connection mustn't be served over another. */
    @ParameterizedTest
    @ValueSource(strings = {"https://h/about", "HTTPS://h", "https://h?x=1"})
    void anHttpsTargetIsMisdirected(String target) {
        assertRefused(line("GET", target), Status.MISDIRECTED_REQUEST, "https");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,     http://",
        "GET,     http:///about",
        "GET,     http://?x=1",
        "GET,     http://user@h/",
        "GET,     http://h:eighty/",
        "GET,     http://[::1/",
        "CONNECT, ''",
        "CONNECT, /about",
        "CONNECT, http://h/",
        "CONNECT, h:eighty"
    })
    void aTargetThatNamesNoHostIsRefused(String method, String target) {
        assertRefused(line(method, target), Status.BAD_REQUEST, "no valid host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "h:", "example.com", "[::1]", "192.0.2.1", "*"})
    void connectNeedsAPort(String target) {
        assertRefused(line("CONNECT", target), Status.BAD_REQUEST, "a host and a port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/\t", "/a\tb", "/?x\ty", "http://h/a\tb"})
    void aTabIsRefusedWhereItStands(String target) {
        assertRefused(line("GET", target), Status.BAD_REQUEST, "a target and a version");
    }

    @ParameterizedTest
    @CsvSource({"GET, /about#team", "GET, #", "GET, http://h/#x", "CONNECT, h:1#x", "OPTIONS, *#"})
    void aFragmentIsRefused(String method, String target) {
        assertRefused(line(method, target), Status.BAD_REQUEST, "fragment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/a%2", "/%zz?x=1", "http://h/%"})
    void aMalformedEscapeInThePathIsRefused(String target) {
        assertRefused(line("GET", target), Status.BAD_REQUEST, "two hex digits");
    }

    private static String line(String method, String target) {
        return method + " " + target + " HTTP/1.1\r\n";
    }
}
