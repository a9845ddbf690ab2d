package httpservers.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import httpservers.http.Response;
import httpservers.http.Status;
import org.junit.jupiter.api.Test;

/**
 * A last answer arrives, whatever the client is still sending (RFC 9112 §9.6). A close while bytes
 * of the client are unread would make TCP send a reset, which can destroy the answer.
 */
public interface ClosingContract extends Contract {

    @Test
    default void theAnswer400ReachesAClientThatIsStillSending() throws Exception {
        assertReachesASender(400, "GET /page.html HTTP/1.1\r\nno field line\r\n\r\n");
    }

    @Test
    default void theAnswer405ReachesAClientThatIsStillSending() throws Exception {
        assertReachesASender(405, Requests.request("POST", "/page.html", "Content-Length: 300000"));
    }

    @Test
    default void theAnswer414ReachesAClientThatIsStillSending() throws Exception {
        assertReachesASender(414, "GET /");
    }

    @Test
    default void theAnswer431ReachesAClientThatIsStillSending() throws Exception {
        assertReachesASender(431, "GET /page.html HTTP/1.1\r\nHost: localhost\r\nLong: ");
    }

    private void assertReachesASender(int status, String request) throws Exception {
        try (RunningServer server = startWithLinger(20);
                Client client = server.connect()) {
            client.send(request);
            assertCanSendAndRead(client, status);
        }
    }

    @WaitingTest
    default void theAnswer408ReachesAClientThatIsStillSending() throws Exception {
        TestTimeouts timeouts = timeouts().withHead(ofMillis(200)).withLinger(ofSeconds(20));
        try (RunningServer server = start(Download.ROOT, timeouts);
                Client client = server.connect()) {
            client.send("GET /page.html HTTP/1.1\r\nLong: ");
            assertThat(client.isSilentFor(ofSeconds(10))).as("no answer begins").isFalse();
            assertCanSendAndRead(client, 408);
        }
    }

    /** Sends before and after it reads: after a reset one of the two would fail. */
    private static void assertCanSendAndRead(Client client, int status) throws Exception {
        sendMuchMore(client);
        assertIsLastAnswer(status, client.read());
        assertThat(client.readToEnd()).as("bytes after the answer").isEmpty();
        sendMuchMore(client);
    }

    /** Its bytes lie unread in the system when the server closes: that too would be a reset. */
    @Test
    default void whatAClientSendsDuringItsLastAnswerDoesNotDestroyIt() throws Exception {
        try (RunningServer server = startWithLinger(20);
                Client client = server.connectWithSmallBuffer()) {
            client.send(Requests.get("/large.bin", "Connection: close"));
            assertThat(client.isSilentFor(ofSeconds(10))).as("no answer begins").isFalse();
            client.send(Download.SMALL);
            Download.assertArrives(client);
            assertThat(client.readToEnd()).as("bytes after the answer").isEmpty();
            sendMuchMore(client);
        }
    }

    /** RFC 9112 §9.6 has this very case: the server has written all, and the client is reading. */
    @Test
    default void aRequestThatComesLateDoesNotDestroyTheResponseInTransit() throws Exception {
        byte[] page = new byte[600_000];
        try (RunningServer server =
                        start(
                                options(Download.ROOT, timeouts().withLinger(ofSeconds(20))),
                                request -> Response.of(Status.OK, "x/y", page));
                Client client = server.connectWithSmallBuffer()) {
            client.send(Requests.get("/", "Connection: close")).readHead();
            client.take(300_000);
            client.isSilentFor(ofMillis(1)); // the rest is in the system's buffers by now
            client.send(Requests.get("/"));
            client.take(200_000);
            client.send(Requests.get("/"));
            assertThat(client.take(100_000)).hasSize(100_000);
            assertThat(client.readToEnd()).as("bytes after the response").isEmpty();
        }
    }

    @WaitingTest
    default void aClientThatSendsForEverIsClosedAtTheLingerDeadline() throws Exception {
        try (RunningServer server = start(Download.ROOT, timeouts().withLinger(ofMillis(200)));
                Client client = server.connect()) {
            client.send("no request line\r\n\r\n");
            assertIsLastAnswer(400, client.read());
            Eventually.await("the server has closed", client::isRefused);
        }
    }

    @Test
    default void aCleanExchangeEndsAtOnceAndNotAtTheLingerDeadline() throws Exception {
        assertEndsAtOnce(Requests.get("/page.html", "Connection: close"));
        // The file is large, but none of it is sent.
        assertEndsAtOnce(Requests.request("HEAD", "/large.bin", "Connection: close"));
    }

    private void assertEndsAtOnce(String request) throws Exception {
        try (RunningServer server = startWithLinger(60);
                Client client = server.connect()) {
            assertThat(client.send(request).readHead().status()).as("status").isEqualTo(200);
            client.readToEnd();
            Eventually.await("the server has closed", client::isRefused);
        }
    }

    private RunningServer startWithLinger(int seconds) throws Exception {
        return start(Download.ROOT, timeouts().withLinger(ofSeconds(seconds)));
    }

    /** In portions, so that the server can answer in the midst of them. */
    private static void sendMuchMore(Client client) throws Exception {
        String portion = "x".repeat(3000);
        for (int i = 0; i < 100; i++) {
            client.send(portion);
        }
    }

    private static void assertIsLastAnswer(int status, Answer answer) {
        assertThat(answer.status()).as("status").isEqualTo(status);
        assertThat(answer.saysClose()).as("Connection: close").isTrue();
    }
}
