package httpservers.blocking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import httpservers.contract.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The sketch that the lesson opens with: it must run as the lesson says, and break as the lesson
 * says, or the lesson would be wrong.
 */
@Tag("maintainer")
class FirstServerTest {
    private static final Path COURSE = Path.of("..").toAbsolutePath().normalize();
    private static final String SKETCH = "blocking-server/sketches/FirstServer.java";
    private static final String REQUEST = "GET /about.html HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** For the whole life of a process: then it is ended, so that no test waits for ever. */
    private static final int SECONDS = 30;

    private Process sketch;
    private int port;

    /** In a process and from the source, as the lesson starts it. */
    @BeforeEach
    void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        sketch = new ProcessBuilder(java, SKETCH, "0").directory(COURSE.toFile()).start();
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
                .execute(sketch::destroyForcibly);
        BufferedReader output = sketch.inputReader();
        String line = output.readLine();
        assertThat(line).as("start line").matches(".* at http://127\\.0\\.0\\.1:[0-9]+");
        port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    @AfterEach
    void stop() {
        sketch.destroyForcibly().onExit().join();
    }

    @Test
    void aPlainRequestIsAnsweredWithTheFile() throws IOException {
        assertThat(ask(REQUEST))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith(Files.readString(COURSE.resolve("static/about.html"), ISO_8859_1));
        assertThat(ask("GET /missing.html HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void aRequestInTwoPiecesIsTakenForItsFirst() throws IOException {
        try (Client client = new Client(port)) {
            client.send("GET /about.h");
            assertThat(client.read().status()).as("status for half a name").isEqualTo(404);
        }
    }

    @Test
    void dotsLeadOutOfTheFolder() throws IOException {
        assertThat(ask("GET /../LICENSE HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith(Files.readString(COURSE.resolve("LICENSE"), ISO_8859_1));
    }

    @Test
    void aClientThatSaysNothingKeepsTheNextWaiting() throws IOException {
        try (Client silent = new Client(port);
                Client next = new Client(port)) {
            next.send(REQUEST);
            assertThat(next.isSilentFor(Duration.ofMillis(500))).as("the next waits").isTrue();
            silent.send(REQUEST);
            assertThat(silent.read().status()).as("status for the silent one").isEqualTo(200);
            assertThat(next.read().status()).as("status for the next").isEqualTo(200);
        }
    }

    @Test
    void aRequestOfOneWordEndsTheServer() throws Exception {
        try (Client client = new Client(port)) {
            client.send("hello\n");
            assertThat(client.isClosedByServer()).as("closed without an answer").isTrue();
        }
        assertEndedWith("ArrayIndexOutOfBoundsException");
        assertThatThrownBy(() -> ask(REQUEST)).isInstanceOf(ConnectException.class);
    }

    @Test
    void aClientThatLeavesWithoutAWordEndsTheServer() throws Exception {
        new Client(port).close();
        assertEndedWith("StringIndexOutOfBoundsException");
    }

    private void assertEndedWith(String exception) throws Exception {
        List<String> errors = sketch.errorReader().lines().toList();
        assertThat(sketch.waitFor()).as("exit status").isEqualTo(1);
        assertThat(errors).first().asString().contains(exception);
    }

    private String ask(String request) throws IOException {
        try (Client client = new Client(port)) {
            return new String(client.send(request).readToEnd(), ISO_8859_1);
        }
    }
}
