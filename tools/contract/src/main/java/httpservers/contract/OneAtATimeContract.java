package httpservers.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A server that waits inside read() serves one client, and gives it one answer. */
public interface OneAtATimeContract extends Contract {

    /** This is no fault to be mended but the limitation that step 2 overcomes. */
    @WaitingTest
    @ResourceLock(Resources.SYSTEM_ERR)
    default void oneSilentClientDelaysEverybody() throws Exception {
        try (Log log = new Log();
                RunningServer server =
                        start(Download.ROOT, timeouts().withFirstByte(ofSeconds(1)));
                Client silent = server.connect();
                Client next = server.connect()) {
            next.send(Download.SMALL);
            assertThat(next.isSilentFor(ofMillis(300))).as("the next client waits").isTrue();
            assertThat(next.read().status()).as("its answer in the end").isEqualTo(200);
            assertThat(silent.isSilentFor(ofMillis(1)))
                    .as("the silent client is still connected")
                    .isFalse();
            assertThat(log.text()).as("log").doesNotContain("ERROR");
        }
    }

    @Test
    default void aClientThatEndsItsTurnFreesTheNext() throws Exception {
        try (RunningServer server = start(Download.ROOT, timeouts().withFirstByte(ofSeconds(60)));
                Client silent = server.connect();
                Client next = server.connect()) {
            next.send(Download.SMALL);
            silent.sendNoMore();
            assertThat(next.read().status()).as("status").isEqualTo(200);
        }
    }

    @Test
    default void eachAnswerSaysCloseAndThenTheServerCloses() throws Exception {
        assertGetsOneAnswer(Requests.get("/page.html", "Connection: keep-alive"), 200);
        assertGetsOneAnswer(Requests.get("/missing"), 404);
        assertGetsOneAnswer(Requests.request("DELETE", "/page.html"), 405);
        assertGetsOneAnswer("GET /page.html HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", 200);
    }

    @Test
    default void ofPipelinedRequestsTheFirstIsAnsweredAndTheEndIsClean() throws Exception {
        try (RunningServer server = start(Download.ROOT, timeouts().withLinger(ofSeconds(20)));
                Client client = server.connect()) {
            client.send(Download.SMALL + Requests.get("/missing").repeat(500));
            assertThat(client.read().status()).as("status").isEqualTo(200);
            assertThat(client.readToEnd()).as("bytes after the answer").isEmpty();
            for (int i = 0; i < 50; i++) {
                client.send(Download.SMALL); // after a reset this would fail
            }
        }
    }

    private void assertGetsOneAnswer(String bytes, int status) throws Exception {
        try (RunningServer server = start(Download.ROOT)) {
            assertThat(server.onlyAnswerTo(bytes).status()).as("status").isEqualTo(status);
        }
    }

    @Test
    default void aClientThatHasClosedItsSideGetsItsAnswer() throws Exception {
        try (RunningServer server = start(Download.ROOT);
                Client client = server.connect()) {
            client.send(Download.SMALL).sendNoMore();
            assertThat(client.read().status()).as("status").isEqualTo(200);
            assertThat(client.readToEnd()).as("bytes after the answer").isEmpty();
        }
    }

    /**
     * A stop may come when a client was just accepted, and the server doesn't wait for its request
     * yet. That moment is short; some of these tries hit it.
     */
    @Test
    default void aClientThatComesAtTheMomentOfTheStopIsClosedToo() throws Exception {
        TestTimeouts patient = timeouts().withFirstByte(ofSeconds(60));
        for (int i = 0; i < 200; i++) {
            try (RunningServer server = start(Download.ROOT, patient);
                    Client client = server.connect()) {
                Stopwatch watch = new Stopwatch();
                while (watch.isBefore(ofNanos(i * 500))) {
                    Thread.onSpinWait(); // more exact than sleep()
                }
                server.stop();
                server.join();
                assertThat(client.countToEnd()).as("bytes before the close").isZero();
            }
        }
    }

    /** Browsers open such connections; who looks for the cause of a delay must find this line. */
    @Tag("maintainer")
    @WaitingTest
    @ResourceLock(Resources.SYSTEM_ERR)
    default void theLogSaysWhyAConnectionThatSentNothingWasClosed() throws Exception {
        try (Log log = new Log();
                RunningServer server =
                        start(Download.ROOT, timeouts().withFirstByte(ofMillis(100)));
                Client client = server.connect()) {
            assertThat(client.readToEnd()).as("bytes before the close").isEmpty();
            Eventually.await("the log says so", () -> log.text().contains("sent nothing"));
        }
    }
}
