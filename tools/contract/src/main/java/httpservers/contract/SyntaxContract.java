package httpservers.contract;

import static httpservers.contract.Requests.get;
import static httpservers.contract.Requests.named;
import static httpservers.contract.Requests.readable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import httpservers.launch.ServerOptions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A request that breaks the grammar is refused at once, with a page that names the fault; in
 * however many portions it comes, a request means the same.
 */
public interface SyntaxContract extends Contract {
    String LINE = "GET /about HTTP/1.1\r\n";
    String HOST = "Host: localhost\r\n";

    /** One of each kind: http-core's own tests have the others, in all deliveries. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("httpservers.contract.SyntaxContract#refusals")
    default void aHeadThatBreaksTheRulesIsRefusedAtOnce(int status, String bytes, String sentence)
            throws Exception {
        Answer answer = onlyAnswerTo(bytes); // the client keeps its side open

        assertThat(answer.status()).as(readable(bytes)).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.text()).as(readable(bytes)).contains("<h1>" + status, sentence);
    }

    static Stream<Arguments> refusals() {
        String longTarget = "/" + "a".repeat(8 * 1024);
        String name = LINE + HOST + "Name: ";
        String longHead = name + "a".repeat(16 * 1024 + 1 - (name + "\r\n\r\n").length());
        String twoHosts = "Host:\r\nHost: localhost\r\n\r\n";
        return Stream.of(
                // the request line
                refusal(400, "GET /about\r\n", "a method, a target and a version"),
                refusal(400, "GET\t/about HTTP/1.1\r\n", "one space between"),
                refusal(400, "G=T /about HTTP/1.1\r\n", "not a word that HTTP allows"),
                refusal(400, "GET /about HTTP/11\r\n", "does not end in a version"),
                refusal(400, "GET /about 1.1\r\n", "does not end in a version"),
                // a browser that was told https
                refusal(400, "\u0016\u0003\u0001\u0002", "control character"),
                // a client that takes HTTP/2 for granted begins with PRI (RFC 9113 §3.4)
                refusal(505, "PRI * HTTP/2.0\r\n", "speaks HTTP/1.1 and HTTP/1.0"),
                refusal(505, "GET /about HTTP/0.9\r\n", "speaks HTTP/1.1 and HTTP/1.0"),
                refusal(505, "BREW /about HTTP/2.0\r\n", "speaks HTTP/1.1 and HTTP/1.0"),
                // the target
                refusal(400, "GET about/../index.html HTTP/1.1\r\n", "with a slash"),
                refusal(400, "GET */about HTTP/1.1\r\n", "with a slash"),
                refusal(400, "GET localhost/about HTTP/1.1\r\n", "with a slash"),
                refusal(400, "GET \\about HTTP/1.1\r\n", "with a slash"),
                refusal(400, "GET %2Fabout HTTP/1.1\r\n", "with a slash"),
                refusal(400, "GET /?a#b HTTP/1.1\r\n", "fragment"),
                refusal(400, "GET http:///about HTTP/1.1\r\n", "no valid host"),
                refusal(400, "CONNECT * HTTP/1.1\r\n", "host and a port"),
                refusal(400, "GET /%u0041 HTTP/1.1\r\n", "two hex digits"),
                refusal(400, "GET /%FF HTTP/1.1\r\n", "not UTF-8"),
                refusal(400, "GET /caf\u00E9 HTTP/1.1\r\n", "not UTF-8"),
                refusal(400, "GET /%0d%0aName:value HTTP/1.1\r\n", "control character"),
                refusal(421, get("https://localhost/about"), "secured connection"),
                refusal(414, "GET " + longTarget + " HTTP/1.1\r\n", "longer than 8192"),
                refusal(414, "GET " + longTarget + "a".repeat(1024), "line is longer than"),
                // the header lines
                refusal(400, LINE + "Host : h\r\n\r\n", "before the colon of the header: Host"),
                refusal(400, LINE + HOST + " folded\r\n\r\n", "folded"),
                refusal(400, LINE + HOST + LINE + "\r\n", "no colon"),
                refusal(400, LINE + ": localhost\r\n\r\n", "the name of a header"),
                refusal(431, longHead + "\r\n\r\n", "larger than 16384"),
                refusal(431, longHead + "a".repeat(1000), "larger than 16384"),
                refusal(431, LINE + "Name: value\r\n".repeat(101), "than 100"),
                // Host
                refusal(400, LINE + "\r\n", "HTTP/1.1 requires a Host"),
                refusal(400, "BREW /missing HTTP/1.1\r\n\r\n", "requires a Host"),
                refusal(400, LINE + twoHosts, "more than once"),
                refusal(400, "GET /about HTTP/1.0\r\n" + twoHosts, "more than once"),
                refusal(400, LINE + "Host: a, b\r\n\r\n", "Host is not"),
                refusal(400, "GET /about HTTP/1.0\r\nHost: a, b\r\n\r\n", "Host is not"),
                // where the line goes on, so a server that waits for its end waits too long
                refusal(400, LINE + "Host: localhost\n", "bare LF"),
                refusal(400, LINE + "Host: localhost\rx", "without its LF"),
                refusal(400, LINE + "Host: localhost\u001B", "control character, byte 27."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("httpservers.contract.SyntaxContract#requestsThatAreRight")
    default void whatTheGrammarAllowsIsServed(String bytes) throws Exception {
        assertIsAbout(bytes, ask(bytes));
    }

    static Stream<Arguments> requestsThatAreRight() {
        String ninetyNine = "Name: value\r\n".repeat(99); // with Host a hundred
        String large = "Name: " + "a".repeat(16 * 1024 - (LINE + HOST + "Name: \r\n\r\n").length());
        return Stream.of(
                        "GET /about HTTP/1.0\r\nHost:\r\n\r\n",
                        "GET /about HTTP/1.9\r\n" + HOST + "\r\n",
                        LINE + "hOST:localhost:8002  \t \r\n\r\n",
                        LINE + "Host: xn--e1afmkfd.example.\r\n\r\n",
                        LINE + HOST + "Name: J\u00F6rg \u00FF\u0080\r\n\r\n", // over 0x7F: legal
                        LINE + HOST + "!#$%&'*+-.^_`|~: value\r\n\r\n",
                        LINE + HOST + ninetyNine + "\r\n",
                        LINE + HOST + large + "\r\n\r\n",
                        get("/about?" + "a".repeat(8 * 1024 - "/about?".length())),
                        "\r\n\r\n\r\n" + get("/about")) // RFC 9112 §2.2
                .map(Requests::named)
                .map(Arguments::of);
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
                        "\r\n\r\n" + get("/about"),
                        LINE + "Host : localhost\r\n\r\n",
                        "GET /about HTTP/2.0\r\n")
                .map(Requests::named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("httpservers.contract.SyntaxContract#requestsThatCarryAScript")
    default void aPageThatNamesTheFaultEscapesWhatItQuotes(String bytes) throws Exception {
        assertThat(ask(bytes).text())
                .as(readable(bytes))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
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

    private static Arguments refusal(int status, String bytes, String sentence) {
        return arguments(status, named(bytes), sentence);
    }

    private static void assertIsAbout(String bytes, Answer answer) {
        assertThat(answer.statusLine()).as(readable(bytes)).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.text()).as(readable(bytes)).isEqualTo("This is about.html.\n");
    }
}
