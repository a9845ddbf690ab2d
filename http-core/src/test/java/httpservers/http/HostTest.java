package httpservers.http;

import static httpservers.http.Deliveries.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request says once, and validly, which host it is for (RFC 9112 §3.2). */
class HostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "localhost:8002",
                "127.0.0.1:8002",
                "example.com",
                "EXAMPLE.com:80",
                "h:",
                "h:0",
                "h:9",
                "h:65535",
                "h:123456",
                "xn--caf-dma.example",
                "under_score",
                "%65xample",
                "exampl%6F",
                "a!$&'()*+,;=~b",
                "[::1]",
                "[::1]:8002",
                "[::1]:",
                "[2001:DB8::ffff:192.0.2.1]",
                "[::]",
                "[1:2:3:4:5:6:7:8]",
                "[1:2:3:4:5:6:192.0.2.255]",
                "[1::8]",
                "[1:2:3:4:5:6:7::]",
                "[v1.fe]",
                "[vFF.a:b]",
                "h:000080"
            })
    void aHostIsANameOrAnAddressWithAnOptionalPort(String host) {
        String bytes = "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n";

        assertThat(Deliveries.request(bytes).headers().get("Host")).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a/b",
                "a?b",
                "a#b",
                "a\\b",
                "<a>",
                "\"a\"",
                "user@a",
                "caf\u00E9",
                "http://a",
                ":80",
                "a:b",
                "a:80b",
                "a:8 0",
                "a:-1",
                "a:+80",
                "a:\u00B2",
                "a:/",
                "a:80:80",
                "a::",
                "::1",
                "[::1",
                "::1]",
                "[]",
                "[]:80",
                "[1]",
                "[.]",
                "[1:2]",
                "a%",
                "a%6",
                "a%zz",
                "a%6g",
                "[::1]80",
                "[::1]:b",
                "[::1]:80:80",
                "[::g]",
                "[::1::2]",
                "[1:2:3:4:5:6:7]",
                "[1:2:3:4:5:6:7:8:9]",
                "[1:2:3:4:5:6:7:8::]",
                "[12345::]",
                "[:1:2:3:4:5:6:7]",
                "[1:2:3:4:5:6:7:]",
                "[:::]",
                "[::1.2.3]",
                "[::1.2.3.4.5]",
                "[::256.1.1.1]",
                "[::1.2.3.04]",
                "[::192.0.2.1:1]",
                "[1:2:3:4:5:6:7:192.0.2.1]",
                "[v.fe]",
                "[v1.]",
                "[v1fe]",
                "[vg.fe]",
                "[v1.f/e]",
                "[fe80::1%25eth0]",
                "[::1/64]",
                "[::\u00E9]",
                "x[::1]"
            })
    void anInvalidHostIsRefused(String host) {
        String fields = "Host: " + host + "\r\n\r\n";

        assertRefused("GET / HTTP/1.1\r\n" + fields, Status.BAD_REQUEST, "Host is not a name");
        assertRefused("GET / HTTP/1.0\r\n" + fields, Status.BAD_REQUEST, "Host is not a name");
    }

    @Test
    void http11RequiresAHost() {
        assertRefused("GET / HTTP/1.1\r\n\r\n", Status.BAD_REQUEST, "requires a Host");
        assertRefused("GET http://h/ HTTP/1.1\r\n\r\n", Status.BAD_REQUEST, "requires a Host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0", "HTTP/1.1", "HTTP/1.2"})
    void twoHostsAreRefusedEvenIfTheyAreTheSame(String version) {
        String line = "GET / " + version + "\r\n";

        String because = "more than once";
        assertRefused(line + "Host: a\r\nHost: b\r\n\r\n", Status.BAD_REQUEST, because);
        assertRefused(line + "Host: a\r\nhost: a\r\n\r\n", Status.BAD_REQUEST, because);
    }

    @Test
    void hostIsJudgedBeforeFraming() {
        assertRefused(
                "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
                Status.BAD_REQUEST,
                "requires a Host");
    }
}
