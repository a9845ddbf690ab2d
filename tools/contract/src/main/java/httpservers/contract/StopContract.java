package httpservers.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import httpservers.http.Response;
import httpservers.http.Status;
import httpservers.launch.ServerOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** A server that is told to stop ends soon, and cuts nobody off who is being answered. */
public interface StopContract extends Contract {

    @Test
    default void aDownloadUnderWayIsFinishedWhileNewClientsAreRefused() throws Exception {
        ServerOptions options = onAPortOfItsOwn(timeouts().withStop(ofSeconds(20)));
        try (RunningServer server = start(options);
                Client client = server.connectWithSmallBuffer()) {
            Download.begin(client);

            server.stop();
            Eventually.await("new clients are refused", () -> isRefused(options.port()));
            Download.assertArrives(client);
            server.join();
        }
    }

    /** Bytes lie unread behind the request, and a close would make them destroy the response. */
    @WaitingTest
    default void aDownloadArrivesWholeThoughMoreRequestsCameBehindIt() throws Exception {
        try (RunningServer server = start(Download.ROOT, timeouts().withStop(ofSeconds(20)));
                Client client = server.connectWithSmallBuffer()) {
            client.send(Download.LARGE + Download.SMALL);
            assertThat(client.isSilentFor(ofSeconds(10))).as("no response begins").isFalse();
            client.send(Download.SMALL);
            server.stop();
            Download.assertArrives(client);
            server.join();
        }
    }

    /** All of it is sent, but much is still on its way: a close now could destroy that. */
    @Test
    default void aResponseInTransitSurvivesAStopAndALateRequest() throws Exception {
        byte[] page = new byte[600_000];
        ServerOptions options =
                onAPortOfItsOwn(timeouts().withStop(ofSeconds(20)).withLinger(ofSeconds(20)));
        try (RunningServer server = start(options, request -> Response.of(Status.OK, "x/y", page));
                Client client = server.connectWithSmallBuffer()) {
            client.send(Download.SMALL).readHead();
            client.take(300_000);
            client.isSilentFor(ofMillis(1)); // the rest is in the system's buffers by now
            server.stop();
            Eventually.await("new clients are refused", () -> isRefused(options.port()));
            client.send(Download.SMALL);
            client.take(200_000);
            client.send(Download.SMALL);
            assertThat(client.take(100_000)).hasSize(100_000);
            client.sendNoMore();
            server.join();
        }
    }

    @Test
    default void aClientThatHasJustComeIsClosed() throws Exception {
        assertIsClosed("", ofMillis(1));
    }

    @Test
    default void aClientThatSendsNothingIsClosed() throws Exception {
        assertIsClosed("", ofMillis(50));
    }

    @Test
    default void aClientInTheMiddleOfItsRequestIsClosed() throws Exception {
        assertIsClosed("GET /page.html HTTP/1.1\r\n", ofMillis(50));
    }

    private void assertIsClosed(String sent, Duration before) throws Exception {
        TestTimeouts patient = timeouts().withFirstByte(ofSeconds(60)).withHead(ofSeconds(60));
        try (RunningServer server = start(Download.ROOT, patient);
                Client client = server.connect()) {
            client.send(sent).isSilentFor(before);
            server.stop();
            assertThat(client.countToEnd()).as("bytes before the close").isZero();
            server.join();
        }
    }

    /** Five times, so that a wait too small to be told from a slow machine adds up. */
    @Test
    default void anIdleServerStopsAtOnce() throws Exception {
        Duration total = Duration.ZERO;
        for (int i = 0; i < 5; i++) {
            try (RunningServer server = start(Download.ROOT);
                    Client client = server.connect()) {
                client.send(Download.SMALL).read();
                client.isSilentFor(ofMillis(30)); // now the server waits for something to do
                Stopwatch watch = new Stopwatch();
                server.stop();
                server.join();
                total = total.plus(watch.elapsed());
            }
        }
        assertThat(total).as("time for five stops").isLessThan(Duration.ofMillis(1500));
    }

    /** The server closes first, so the system remembers its port and the client's (TIME_WAIT). */
    @Test
    default void thePortCanBeHadAgainAtOnce() throws Exception {
        ServerOptions options = onAPortOfItsOwn(timeouts());
        for (int i = 0; i < 3; i++) {
            try (RunningServer server = start(options)) {
                assertThat(server.port()).as("port").isEqualTo(options.port());
                assertThat(server.onlyAnswerTo(Requests.get("/page.html", "Connection: close")))
                        .as("answer of server %d", i)
                        .returns(200, Answer::status);
            }
        }
    }

    /** A port that the system gives to nobody who asks for any: so it stays free after the stop. */
    private ServerOptions onAPortOfItsOwn(TestTimeouts timeouts) throws Exception {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            ServerOptions options =
                    options(Download.ROOT, timeouts, "--port", String.valueOf(port));
            try {
                start(options).close();
                return options;
            } catch (BindException taken) {
                // Try another.
            }
        }
    }

    private static boolean isRefused(int port) throws IOException {
        try {
            new Client(port).close();
            return false;
        } catch (SocketException refused) {
            return true;
        }
    }
}
