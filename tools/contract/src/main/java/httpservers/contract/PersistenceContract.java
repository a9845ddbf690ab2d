package httpservers.contract;

import static httpservers.contract.Requests.get;
import static httpservers.contract.Requests.head;
import static httpservers.contract.Requests.readable;
import static httpservers.contract.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import httpservers.http.Handler;
import httpservers.http.HttpException;
import httpservers.http.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection serves one request after another, until one of both says that it ends. */
public interface PersistenceContract extends Contract {

    /** It knows where the next request begins; only a refused head leaves that open. */
    @Test
    default void aRefusalByAHandlerKeepsTheConnection() throws Exception {
        Handler refusing =
                request -> {
                    throw new HttpException(Status.BAD_REQUEST, "The name is missing.");
                };
        try (RunningServer server = start(options(Download.ROOT, timeouts()), refusing);
                Client client = server.connect()) {
            client.send(Requests.get("/first") + Requests.get("/second"));
            for (String which : List.of("first", "second")) {
                Answer answer = client.read();
                assertThat(answer.status()).as(which).isEqualTo(400);
                assertThat(answer.saysClose()).as("Connection: close").isFalse();
            }
        }
    }

    @Test
    default void aConnectionServesManyRequests() throws Exception {
        try (RunningServer server = start();
                Client client = server.connect()) {
            assertIsOkAndStays("This is index.html.\n", client.send(get("/")).read());
            assertIsOkAndStays("This is about.html.\n", client.send(get("/about")).read());
            assertIsOkAndStays("", client.send(head("/about")).readHead());
            assertIsOkAndStays("This is styles.css.\n", client.send(get("/styles.css")).read());
        }
    }

    @ParameterizedTest
    @MethodSource("httpservers.contract.PersistenceContract#requestsThatKeepTheConnection")
    default void thisKeepsTheConnection(String bytes) throws Exception {
        try (RunningServer server = start();
                Client client = server.connect()) {
            Answer first = client.send(bytes).read();
            assertThat(first.saysClose()).as(readable(bytes)).isFalse();
            assertIsOkAndStays("This is about.html.\n", client.send(get("/about")).read());
        }
    }

    static Stream<Named<String>> requestsThatKeepTheConnection() {
        return Stream.of(
                        get("/missing"),
                        request("POST", "/about.html"),
                        request("OPTIONS", "*"),
                        request("CONNECT", "localhost:443"),
                        request("BREW", "/about.html"),
                        get("/", "Connection: closed, not-close"),
                        get("/", "Connection:"),
                        get("/") + "\r\n") // the empty line belongs to the next request
                .map(Requests::named);
    }

    @ParameterizedTest
    @MethodSource("httpservers.contract.PersistenceContract#requestsThatEndTheConnection")
    default void thisEndsTheConnectionAndWhatFollowsIsNotAnswered(String bytes) throws Exception {
        try (RunningServer server = start()) {
            server.onlyAnswerTo(bytes);
            server.onlyAnswerTo(bytes + get("/about").repeat(10));
        }
    }

    static Stream<Named<String>> requestsThatEndTheConnection() {
        return Stream.of(
                        get("/", "Connection: close"),
                        get("/", "Connection: keep-alive, Close"),
                        get("/missing", "Connection: close"),
                        head("/", "Connection: close"),
                        request("POST", "/about.html", "Connection: close"),
                        "GET / HTTP/1.0\r\n\r\n",
                        "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", // not offered
                        "GET /missing HTTP/1.0\r\n\r\n",
                        "GET /\r\n\r\n",
                        "GET / HTTP/1.1\n\n",
                        "GET / HTTP/2.0\r\n\r\n",
                        get("/" + "a".repeat(9 * 1024)),
                        get("/", "Name: " + "a".repeat(17 * 1024)),
                        get("/", "Content-Length: five"),
                        get("/", "Transfer-Encoding: gzip"))
                .map(Requests::named);
    }

    @Test
    default void aFaultEndsAConnectionThatHasServedBefore() throws Exception {
        try (RunningServer server = start();
                Client client = server.connect()) {
            client.send(get("/") + get("/about") + "no request\r\n\r\n" + get("/"));

            assertIsOkAndStays("This is index.html.\n", client.read());
            assertIsOkAndStays("This is about.html.\n", client.read());
            assertThat(client.read().status()).isEqualTo(400);
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @Test
    default void pipelinedRequestsAreAnsweredInOrder(@TempDir Path folder) throws Exception {
        Site site = Site.in(folder);
        StringBuilder fifty = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            site.write("page" + i + ".html", "This is page " + i);
            fifty.append(i == 20 ? head("/page20") : i == 30 ? get("/missing") : get("/page" + i));
        }
        try (RunningServer server = start(site.root());
                Client client = server.connect()) {
            client.send(fifty.toString());

            for (int i = 0; i < 50; i++) {
                Answer answer = i == 20 ? client.readHead() : client.read();
                assertThat(answer.status()).as("answer " + i).isEqualTo(i == 30 ? 404 : 200);
                if (i != 20 && i != 30) {
                    assertThat(answer.text()).isEqualTo("This is page " + i);
                }
            }
        }
    }

    @Test
    default void pipelinedLargeFilesAreSentInOrder(@TempDir Path folder) throws Exception {
        Site site = Site.in(folder);
        byte[][] files = new byte[4][1024 * 1024 + 1];
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < files.length; i++) {
            new Random(i).nextBytes(files[i]);
            site.write("large" + i + ".png", files[i]);
            requests.append(get("/large" + i + ".png") + head("/large0.png") + get("/about"));
        }
        try (RunningServer server = start(site.root());
                Client client = server.connect()) {
            client.send(requests.toString());

            for (byte[] file : files) {
                assertThat(client.read().body()).isEqualTo(file);
                assertThat(client.readHead().header("Content-Length")).isEqualTo("1048577");
                assertIsOkAndStays("This is about.html.\n", client.read());
            }
        }
    }

    /** Once the first answer is here, the server has the part of the second request too. */
    @Test
    default void aPipelinedRequestMayBeSplitAnywhere() throws Exception {
        String second = "\r\n" + get("/about", "Name: value");
        try (RunningServer server = start();
                Client client = server.connect()) {
            for (int i = 0; i <= second.length(); i++) {
                client.send(get("/") + second.substring(0, i));
                assertIsOkAndStays("This is index.html.\n", client.read());

                client.send(second.substring(i));
                assertIsOkAndStays("This is about.html.\n", client.read());
            }
        }
    }

    @Test
    default void aHalfClosedClientGetsAllPipelinedAnswers(@TempDir Path folder) throws Exception {
        Site site = Site.in(folder);
        site.write("large.png", new byte[1024 * 1024]);
        try (RunningServer server = start(site.root());
                Client client = server.connect()) {
            client.send(get("/large.png").repeat(3) + get("/about")).sendNoMore();

            for (int i = 0; i < 3; i++) {
                assertThat(client.read().body()).hasSize(1024 * 1024);
            }
            assertIsOkAndStays("This is about.html.\n", client.read());
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /about HTTP/1.1\r\nHost: localhost\r\n", "GET", "\r\n"})
    default void aHalfClosedClientGetsItsAnswerAndNoneToHalfARequest(String half) throws Exception {
        try (RunningServer server = start();
                Client client = server.connect()) {
            client.send(get("/about") + half).sendNoMore();

            assertIsOkAndStays("This is about.html.\n", client.read());
            assertThat(client.readToEnd()).as(readable(half)).isEmpty();
        }
    }

    private static void assertIsOkAndStays(String text, Answer answer) {
        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.saysClose()).as("Connection: close").isFalse();
    }
}
