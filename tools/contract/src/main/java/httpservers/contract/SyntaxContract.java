package httpservers.contract;

import static httpservers.contract.Requests.get;
import static httpservers.contract.Requests.head;
import static httpservers.contract.Requests.named;
import static httpservers.contract.Requests.readable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import httpservers.launch.ServerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request that breaks the grammar is refused at once, with a page that names the fault; in
 * however many portions it comes, a request means the same.
 */
public interface SyntaxContract extends Contract {
    String LINE = "GET /about HTTP/1.1\r\n";
    String HOST = "Host: localhost\r\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "httpservers.contract.SyntaxContract#brokenRequestLines",
        "httpservers.contract.SyntaxContract#brokenTargets",
        "httpservers.contract.SyntaxContract#brokenFieldLines",
        "httpservers.contract.SyntaxContract#brokenLineEnds"
    })
    default void aBrokenHeadIsRefused(String bytes, String sentence) throws Exception {
        assertRefusedAtOnce(400, bytes, sentence);
    }

    static Stream<Arguments> brokenRequestLines() {
        return Stream.of(
                fault("GET\r\n", "a method, a target and a version"),
                fault("GET /about\r\n", "a method, a target and a version"),
                fault("GET /about \r\n", "does not end in a version"),
                fault("GET  /about HTTP/1.1\r\n", "one space between"),
                fault("GET /about  HTTP/1.1\r\n", "one space between"),
                fault("GET /about HTTP/1.1 \r\n", "one space between"),
                fault("GET /a b HTTP/1.1\r\n", "one space between"),
                fault(" GET /about HTTP/1.1\r\n", "one space between"),
                fault("GET\t/about HTTP/1.1\r\n", "one space between"),
                fault("GET /a\tb HTTP/1.1\r\n", "one space between"),
                fault("G=T /about HTTP/1.1\r\n", "not a word that HTTP allows"),
                fault("GET: /about HTTP/1.1\r\n", "not a word that HTTP allows"),
                fault("G\u00CBT /about HTTP/1.1\r\n", "not a word that HTTP allows"),
                fault("GET /about HTTP/1\r\n", "does not end in a version"),
                fault("GET /about HTTP/1.\r\n", "does not end in a version"),
                fault("GET /about HTTP/1.10\r\n", "does not end in a version"),
                fault("GET /about HTTP/11\r\n", "does not end in a version"),
                fault("GET /about http/1.1\r\n", "does not end in a version"),
                fault("GET /about HTTP/a.b\r\n", "does not end in a version"),
                fault("GET /about HTTPS/1.1\r\n", "does not end in a version"),
                fault("GET /about 1.1\r\n", "does not end in a version"),
                fault("\u0016\u0003\u0001\u0002", "control character"), // a browser that says https
                fault("GET /\0 HTTP/1.1\r\n", "control character"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about",
                "about/../index.html",
                "*",
                "*/about",
                "localhost:80",
                "localhost/about",
                "?x=1",
                "\\about",
                "%2Fabout",
                "file:///about.html",
                "ftp://localhost/about",
                "http:/about",
                "://localhost/about"
            })
    default void aTargetWithoutASlashAtItsFrontIsRefused(String target) throws Exception {
        assertRefusedAtOnce(400, "GET " + target + " HTTP/1.1\r\n", "with a slash");
    }

    static Stream<Arguments> brokenTargets() {
        return Stream.of(
                fault("GET /about#top HTTP/1.1\r\n", "fragment"),
                fault("GET /# HTTP/1.1\r\n", "fragment"),
                fault("GET /?a#b HTTP/1.1\r\n", "fragment"),
                fault("GET http://localhost/#b HTTP/1.1\r\n", "fragment"),
                fault("OPTIONS *# HTTP/1.1\r\n", "fragment"),
                fault("GET http:///about HTTP/1.1\r\n", "no valid host"),
                fault("GET http://user@localhost/ HTTP/1.1\r\n", "no valid host"),
                fault("GET http://localhost:port/ HTTP/1.1\r\n", "no valid host"),
                fault("CONNECT /about HTTP/1.1\r\n", "no valid host"),
                fault("CONNECT http://localhost/ HTTP/1.1\r\n", "no valid host"),
                fault("CONNECT * HTTP/1.1\r\n", "host and a port"),
                fault("CONNECT localhost HTTP/1.1\r\n", "host and a port"),
                fault("CONNECT localhost: HTTP/1.1\r\n", "host and a port"),
                fault("GET /% HTTP/1.1\r\n", "two hex digits"),
                fault("GET /%4 HTTP/1.1\r\n", "two hex digits"),
                fault("GET /%zz HTTP/1.1\r\n", "two hex digits"),
                fault("GET /100% HTTP/1.1\r\n", "two hex digits"),
                fault("GET /%u0041 HTTP/1.1\r\n", "two hex digits"),
                fault("GET /%FF HTTP/1.1\r\n", "not UTF-8"),
                fault("GET /%C3 HTTP/1.1\r\n", "not UTF-8"),
                fault("GET /caf\u00E9 HTTP/1.1\r\n", "not UTF-8"),
                fault("GET /%0A HTTP/1.1\r\n", "control character"),
                fault("GET /%0d%0aName:value HTTP/1.1\r\n", "control character"),
                fault("GET /%7F HTTP/1.1\r\n", "control character"),
                fault("GET /%C2%85 HTTP/1.1\r\n", "control character"));
    }

    static Stream<Arguments> brokenFieldLines() {
        return Stream.of(
                fault(LINE + "Host : localhost\r\n\r\n", "before the colon of the header: Host"),
                fault(LINE + "Host\t: localhost\r\n\r\n", "before the colon of the header: Host"),
                fault(LINE + HOST + " folded\r\n\r\n", "folded"),
                fault(LINE + HOST + "\tfolded\r\n\r\n", "folded"),
                fault(LINE + " Host: localhost\r\n\r\n", "folded"),
                fault(LINE + HOST + " \r\n\r\n", "folded"),
                fault(LINE + "Host\r\n\r\n", "no colon"),
                fault(LINE + HOST + "no field\r\n\r\n", "no colon"),
                fault(LINE + HOST + LINE + "\r\n", "no colon"),
                fault(LINE + ": localhost\r\n\r\n", "the name of a header"),
                fault(LINE + "Ho st: localhost\r\n\r\n", "the name of a header"),
                fault(LINE + "Host(a): localhost\r\n\r\n", "the name of a header"),
                fault(LINE + "H\u00F6st: localhost\r\n\r\n", "the name of a header"));
    }

    /** Each stands where the line goes on, so a server that waits for its end waits too long. */
    static Stream<Arguments> brokenLineEnds() {
        Stream<String> starts =
                Stream.of("", "GET /about HTTP/1.1", LINE, LINE + "Host: localhost", LINE + HOST);
        return starts.flatMap(
                start ->
                        Stream.of(
                                fault(start + "\n", "bare LF"),
                                fault(start + "\rx", "without its LF"),
                                fault(start + "\r\r\n", "without its LF"),
                                fault(start + "\0", "control character, byte 0."),
                                fault(start + "\u001B", "control character, byte 27."),
                                fault(start + "\u007F", "control character, byte 127.")));
    }

    @Test
    default void aMissingHostIsRefusedSinceHttp11() throws Exception {
        assertRefusedAtOnce(400, LINE + "\r\n", "HTTP/1.1 requires a Host");
        assertRefusedAtOnce(400, "GET / HTTP/1.7\r\n\r\n", "requires a Host");
        assertRefusedAtOnce(400, "BREW /missing HTTP/1.1\r\n\r\n", "requires a Host");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("httpservers.contract.SyntaxContract#brokenHosts")
    default void aDoubleOrInvalidHostIsRefused(String fields, String sentence) throws Exception {
        for (String version : new String[] {"HTTP/1.0", "HTTP/1.1"}) {
            String bytes = "GET /about " + version + "\r\n" + fields + "\r\n";
            assertRefusedAtOnce(400, bytes, sentence);
        }
    }

    static Stream<Arguments> brokenHosts() {
        return Stream.of(
                fault("Host: localhost\r\nhost: localhost\r\n", "more than once"),
                fault("Host: a\r\nHost: b\r\n", "more than once"),
                fault("Host:\r\nHost: localhost\r\n", "more than once"),
                fault("Host: local host\r\n", "Host is not"),
                fault("Host: localhost, localhost\r\n", "Host is not"),
                fault("Host: localhost/about\r\n", "Host is not"),
                fault("Host: user@localhost\r\n", "Host is not"),
                fault("Host: localhost:port\r\n", "Host is not"),
                fault("Host: localhost:80:80\r\n", "Host is not"),
                fault("Host: :80\r\n", "Host is not"),
                fault("Host: [::1\r\n", "Host is not"),
                fault("Host: http://localhost\r\n", "Host is not"),
                fault("Host: l\u00F6calhost\r\n", "Host is not"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /about HTTP/2.0",
                "GET /about HTTP/0.9",
                "GET /about HTTP/3.1",
                "PRI * HTTP/2.0", // a client that takes HTTP/2 for granted (RFC 9113 §3.4)
                "BREW /about HTTP/2.0"
            })
    default void anotherMajorVersionIs505(String line) throws Exception {
        assertRefusedAtOnce(505, line + "\r\n", "speaks HTTP/1.1 and HTTP/1.0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("httpservers.contract.SyntaxContract#requestsThatAreRight")
    default void whatTheGrammarAllowsIsServed(String bytes) throws Exception {
        try (RunningServer server = start()) {
            assertIsAbout(bytes, server.ask(bytes));
        }
    }

    static Stream<Arguments> requestsThatAreRight() {
        String ninetyNine = "Name: value\r\n".repeat(99); // with Host a hundred
        String large = "Name: " + "a".repeat(16 * 1024 - (LINE + HOST + "Name: \r\n\r\n").length());
        return Stream.of(
                        "GET /about HTTP/1.0\r\n\r\n",
                        "GET /about HTTP/1.0\r\nHost:\r\n\r\n",
                        "GET /about HTTP/1.0\r\n" + HOST + "\r\n",
                        "GET /about HTTP/1.2\r\n" + HOST + "\r\n",
                        "GET /about HTTP/1.7\r\n" + HOST + "\r\n",
                        "GET /about HTTP/1.9\r\n" + HOST + "\r\n",
                        LINE + "Host:\r\n\r\n", // of a target without an authority (RFC 9110 §7.2)
                        LINE + "hOST:localhost:8002  \t \r\n\r\n",
                        LINE + "Host: \t 127.0.0.1:8002\r\n\r\n",
                        LINE + "Host: [::1]:8002\r\n\r\n",
                        LINE + "Host: xn--e1afmkfd.example.\r\n\r\n",
                        LINE + HOST + "Name: J\u00F6rg \u00FF\u0080\r\n\r\n", // over 0x7F: legal
                        LINE + HOST + "Name: a\tb : c\r\n\r\n",
                        LINE + HOST + "Name:\r\n\r\n",
                        LINE + HOST + "!#$%&'*+-.^_`|~: value\r\n\r\n",
                        LINE + HOST + ninetyNine + "\r\n",
                        LINE + HOST + large + "\r\n\r\n",
                        get("/about?" + "a".repeat(8 * 1024 - "/about?".length())),
                        "\r\n" + get("/about"), // RFC 9112 §2.2
                        "\r\n\r\n\r\n" + get("/about"))
                .map(Requests::named)
                .map(Arguments::of);
    }

    @Test
    default void aTargetThatNeedsASecuredConnectionIs421() throws Exception {
        assertRefusedAtOnce(421, get("https://localhost/about"), "secured connection");
    }

    @Test
    default void aTargetOver8KibIs414() throws Exception {
        String target = "/" + "a".repeat(8 * 1024);
        assertRefusedAtOnce(414, "GET " + target + " HTTP/1.1\r\n", "longer than 8192");
        assertRefusedAtOnce(414, "GET /" + "a".repeat(9 * 1024), "line is longer than");
    }

    @Test
    default void aHeadOver16KibIs431() throws Exception {
        String start = LINE + HOST + "Name: ";
        String full = "a".repeat(16 * 1024 - (start + "\r\n\r\n").length());
        assertRefusedAtOnce(431, start + full + "a\r\n\r\n", "larger than 16384");
        assertRefusedAtOnce(431, start + full + "a".repeat(1000), "larger than 16384");
        assertRefusedAtOnce(431, LINE + "Name: value\r\n".repeat(101), "than 100");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("httpservers.contract.SyntaxContract#headRequestsThatFail")
    default void anErrorInAnswerToHeadHasNoBody(int status, String bytes) throws Exception {
        try (RunningServer server = start()) {
            Answer answer = server.onlyAnswerTo(bytes);

            assertThat(answer.status()).as(readable(bytes)).isEqualTo(status);
            assertThat(answer.header("Content-Length"))
                    .as("as if there were one")
                    .isNotEqualTo("0");
        }
    }

    static Stream<Arguments> headRequestsThatFail() {
        return Stream.of(
                arguments(400, "HEAD /about\r\n"),
                arguments(400, "HEAD /about HTTP/1.1\n"),
                arguments(400, "HEAD /about HTTP/1.1\r\n\r\n"),
                arguments(400, "HEAD /about HTTP/1.1\r\nHost : localhost\r\n\r\n"),
                arguments(404, head("/missing", "Connection: close")),
                arguments(414, "HEAD /" + "a".repeat(9 * 1024)),
                arguments(431, "HEAD / HTTP/1.1\r\n" + "Name: value\r\n".repeat(101)),
                arguments(501, head("/about", "Transfer-Encoding: gzip")),
                arguments(505, "HEAD /about HTTP/2.0\r\n"));
    }

    @Test
    default void aClientThatIsStillSendingCanReadWhyItIsRefused() throws Exception {
        TestTimeouts patient = timeouts().withLinger(Duration.ofSeconds(20));
        ServerOptions options = options(Site.shared().root(), patient);
        try (RunningServer server = start(options)) {
            String bytes = LINE + "Host : localhost\r\n\r\n" + "x".repeat(200_000);

            assertThat(server.onlyAnswerTo(bytes).status()).isEqualTo(400);
        }
    }

    @Test
    default void aRequestInTwoPortionsIsTheSameRequest() throws Exception {
        String bytes = "\r\n" + get("/about", "Name: value");
        try (RunningServer server = start()) {
            for (int i = 1; i < bytes.length(); i++) {
                try (Client client = server.connect()) {
                    client.send(bytes.substring(0, i)).send(bytes.substring(i));
                    assertIsAbout("split at " + i + ": " + bytes, client.read());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("httpservers.contract.SyntaxContract#outcomes")
    default void aRequestByteByByteGetsTheSameAnswer(String bytes) throws Exception {
        try (RunningServer server = start()) {
            Answer whole = server.ask(bytes);
            try (Client client = server.connect()) {
                Answer inBytes = client.sendByteByByte(bytes).read();

                assertThat(inBytes.statusLine()).isEqualTo(whole.statusLine());
                assertThat(inBytes.text()).isEqualTo(whole.text());
            }
        }
    }

    static Stream<Named<String>> outcomes() {
        return Stream.of(
                        get("/about"),
                        get("/missing"),
                        "\r\n\r\n" + get("/about"),
                        LINE + "\r\n",
                        LINE + "Host : localhost\r\n\r\n",
                        "GET /about HTTP/1.1\n",
                        "GET /about HTTP/2.0\r\n")
                .map(Requests::named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("httpservers.contract.SyntaxContract#requestsThatCarryAScript")
    default void aPageThatNamesTheFaultEscapesWhatItQuotes(String bytes) throws Exception {
        try (RunningServer server = start()) {
            assertThat(server.ask(bytes).text())
                    .as(readable(bytes))
                    .doesNotContain("<script")
                    .contains("&lt;script&gt;");
        }
    }

    static Stream<Named<String>> requestsThatCarryAScript() {
        return Stream.of(
                        "<script> /about HTTP/1.1\r\n",
                        "GET <script> HTTP/1.1\r\n",
                        "GET http://<script>/ HTTP/1.1\r\n",
                        LINE + "<script>\r\n\r\n",
                        LINE + "<script>: value\r\n\r\n",
                        LINE + "<script> : value\r\n\r\n",
                        LINE + "Host: <script>\r\n\r\n",
                        get("/about", "Content-Length: <script>"),
                        get("/about", "Transfer-Encoding: <script>"))
                .map(Requests::named);
    }

    private static Arguments fault(String bytes, String sentence) {
        return arguments(named(bytes), sentence);
    }

    /** The client sends nothing more and keeps its side open; the answer comes, and the close. */
    private void assertRefusedAtOnce(int status, String bytes, String sentence)
            throws IOException, InterruptedException {
        try (RunningServer server = start()) {
            Answer answer = server.onlyAnswerTo(bytes);

            assertThat(answer.status()).as(readable(bytes)).isEqualTo(status);
            assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.text()).as(readable(bytes)).contains("<h1>" + status, sentence);
        }
    }

    private static void assertIsAbout(String bytes, Answer answer) {
        assertThat(answer.statusLine()).as(readable(bytes)).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.text()).as(readable(bytes)).isEqualTo("This is about.html.\n");
    }
}
