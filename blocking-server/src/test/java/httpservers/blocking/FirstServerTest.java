package httpservers.blocking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import httpservers.contract.Client;
import httpservers.contract.CourseRoot;
import httpservers.contract.SaysWhatWasSent;
import httpservers.contract.ServerProcess;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The sketch that the lesson opens with: it must run as the lesson says, and break as the lesson
 * says, or the lesson would be wrong.
 */
@Tag("maintainer")
@ExtendWith(SaysWhatWasSent.class)
class FirstServerTest {
    private static final Path COURSE = CourseRoot.find();
    private static final String SKETCH = "blocking-server/sketches/FirstServer.java";
    private static final String REQUEST = "GET /about.html HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** For the tests after which it runs on. */
    private static FirstServer shared;

    @BeforeAll
    static void start() throws IOException {
        shared = new FirstServer();
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Test
    void aPlainRequestIsAnsweredWithTheFile() throws IOException {
        assertThat(shared.ask(REQUEST))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith(Files.readString(COURSE.resolve("static/about.html"), ISO_8859_1));
        assertThat(shared.ask("GET /missing.html HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void aRequestInTwoPiecesIsTakenForItsFirst() throws IOException {
        try (Client client = shared.connect()) {
            client.send("GET /about.h");
            assertThat(client.read().status()).as("status for half a name").isEqualTo(404);
        }
    }

    @Test
    void dotsLeadOutOfTheFolder() throws IOException {
        assertThat(shared.ask("GET /../LICENSE HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith(Files.readString(COURSE.resolve("LICENSE"), ISO_8859_1));
    }

    @Test
    void aClientThatSaysNothingKeepsTheNextWaiting() throws IOException {
        try (Client silent = shared.connect();
                Client next = shared.connect()) {
            next.send(REQUEST);
            assertThat(next.isSilentFor(Duration.ofMillis(500))).as("the next waits").isTrue();
            silent.send(REQUEST);
            assertThat(silent.read().status()).as("status for the silent one").isEqualTo(200);
            assertThat(next.read().status()).as("status for the next").isEqualTo(200);
        }
    }

    @Test
    void aRequestOfOneWordEndsTheServer() throws Exception {
        try (FirstServer server = new FirstServer()) {
            assertThat(server.endsAfter("hello\n")).contains("ArrayIndexOutOfBoundsException");
            assertThatThrownBy(() -> server.ask(REQUEST)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aClientThatLeavesWithoutAWordEndsTheServer() throws Exception {
        try (FirstServer server = new FirstServer()) {
            assertThat(server.endsAfter("")).contains("StringIndexOutOfBoundsException");
        }
    }

    /** Started as the lesson does: in a process, from its source. */
    private static final class FirstServer implements AutoCloseable {
        private final ServerProcess process;

        FirstServer() throws IOException {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            process =
                    ServerProcess.start(List.of(java, "-XX:TieredStopAtLevel=1", SKETCH, "0"))
                            .withTimeLimit(Duration.ofSeconds(30));
        }

        Client connect() throws IOException {
            return new Client(process.port());
        }

        String ask(String request) throws IOException {
            try (Client client = connect()) {
                return new String(client.send(request).readToEnd(), ISO_8859_1);
            }
        }

        /** Sends this and no more, and returns what the server said when it ended. */
        String endsAfter(String bytes) throws Exception {
            try (Client client = connect()) {
                client.send(bytes).sendNoMore();
                assertThat(client.isClosedByServer()).as("closed without an answer").isTrue();
            }
            assertThat(process.exitStatus()).as("exit status").isEqualTo(1);
            return String.join("\n", process.errors());
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
