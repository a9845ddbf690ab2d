package httpservers.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import httpservers.http.Handler;
import httpservers.http.Response;
import httpservers.http.Status;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** One thread for all clients: whatever one of them does or leaves undone, delays no other. */
public interface ManyClientsContract extends SlowClientsContract, LimitsContract {

    @Test
    default void aClientWithHalfARequestDelaysNobody() throws Exception {
        try (RunningServer server = startWithoutHurry();
                Client stalled = server.connect()) {
            stalled.send("GET /page.html HTTP/1.1\r\nHost: local");
            assertAnswersAtOnce(server);

            stalled.send("host\r\n\r\n");
            assertThat(stalled.read().status()).as("the stalled client in the end").isEqualTo(200);
        }
    }

    @Test
    default void aClientThatDoesNotReadDelaysNobody() throws Exception {
        try (RunningServer server = startWithoutHurry();
                Client stalled = server.connectWithSmallBuffer()) {
            Download.begin(stalled);
            assertAnswersAtOnce(server);
            Download.assertArrives(stalled);
        }
    }

    @Test
    default void aThousandIdleClientsDelayNobody() throws Exception {
        try (RunningServer server = startWithoutHurry();
                Crowd idle = new Crowd(1000, server.port())) {
            assertAnswersAtOnce(server);
            assertThat(idle.last().send(Download.SMALL).read().status())
                    .as("the last of the idle")
                    .isEqualTo(200);
        }
    }

    @Test
    default void aBatchOfPipelinedRequestsIsAnsweredAndDelaysNobody() throws Exception {
        try (RunningServer server = startWithoutHurry();
                Client busy = server.connect()) {
            busy.send(Download.SMALL.repeat(2000));
            assertAnswersAtOnce(server);
            for (int i = 0; i < 2000; i++) {
                assertThat(busy.read().status()).as("answer %d", i).isEqualTo(200);
            }
        }
    }

    /** While answers are owed nothing is read: so the system's buffers fill, and nothing else. */
    @WaitingTest
    default void aClientThatNeverReadsItsAnswersIsHeldUpAndThenClosed() throws Exception {
        int tooMuch = 64 * 1024 * 1024;
        String batch = Download.SMALL.repeat(1000);
        try (RunningServer server = start(Download.ROOT, timeouts().withWrite(ofMillis(300)));
                Client client = server.connectWithSmallBuffer()) {
            int sent =
                    CompletableFuture.supplyAsync(() -> sendUntilClosed(client, batch, tooMuch))
                            .get(20, TimeUnit.SECONDS);
            assertThat(sent).as("bytes taken before the close").isLessThan(tooMuch);
            assertAnswersAtOnce(server);
        }
    }

    /** All that was made has been sent, and more can be: an offer must make some first. */
    @WaitingTest
    default void aClientThatTakesALittleOfManyPipelinedAnswersIsServed() throws Exception {
        Response page = Response.of(Status.OK, "x/y", new byte[64 * 1024]);
        TestTimeouts timeouts = timeouts().withWrite(ofMillis(800));
        try (RunningServer server = start(options(Download.ROOT, timeouts), request -> page);
                Client client = server.connect();
                Client clock = server.connect()) {
            client.send(Download.SMALL.repeat(199) + Requests.get("/", "Connection: close"));
            long[] taken = {0};
            Eventually.keepOn(
                    ofMillis(2000),
                    () -> {
                        taken[0] += client.take(4 * 1024).length;
                        return clock.isSilentFor(ofMillis(100));
                    });
            assertThat(taken[0] + client.countToEnd())
                    .as("bytes of 200 answers")
                    .isGreaterThan(200 * 64 * 1024);
        }
    }

    private static int sendUntilClosed(Client client, String batch, int limit) {
        int sent = 0;
        try {
            while (sent < limit) {
                client.send(batch); // blocks when the server reads no more
                sent += batch.length();
            }
        } catch (IOException closed) {
            // What we want.
        }
        return sent;
    }

    @WaitingTest
    default void overTheCapAClientWaitsUntilAnotherLeaves() throws Exception {
        try (RunningServer server =
                        start(options(Download.ROOT, timeouts(), "--max-connections", "3"));
                Client first = server.connect();
                Client second = server.connect();
                Client third = server.connect();
                Client fourth = server.connect()) {
            for (Client client : List.of(first, second, third)) {
                assertThat(client.send(Download.SMALL).read().status()).isEqualTo(200);
            }
            fourth.send(Download.SMALL);
            assertThat(fourth.isSilentFor(ofMillis(700))).as("the fourth waits").isTrue();
            first.sendNoMore();
            assertThat(fourth.read().status()).as("the fourth after a close").isEqualTo(200);
        }
    }

    @Test
    default void stoppedItClosesIdleClientsWhileADownloadGoesOn() throws Exception {
        try (RunningServer server = startWithoutHurry();
                Client downloading = server.connectWithSmallBuffer();
                Client idle = server.connect()) {
            assertThat(idle.send(Download.SMALL).read().status()).isEqualTo(200);
            Download.begin(downloading);

            server.stop();
            assertThat(idle.readToEnd()).as("bytes to the idle client").isEmpty();
            Download.assertArrives(downloading);
            server.join();
        }
    }

    /** Who sent its request in time is not to blame for a handler that keeps the loop busy. */
    @WaitingTest
    default void aSlowHandlerMakesNobodyElseLate() throws Exception {
        Handler slow =
                request -> {
                    LockSupport.parkNanos(
                            request.path().equals("/slow") ? ofMillis(1200).toNanos() : 0);
                    return Response.html(Status.OK, "served");
                };
        TestTimeouts timeouts = timeouts().withFirstByte(ofMillis(600)).withHead(ofMillis(600));
        try (RunningServer server = start(options(Download.ROOT, timeouts), slow);
                Client busy = server.connect();
                Client bystander = server.connect()) {
            busy.send(Requests.get("/slow"));
            bystander.send(Requests.get("/quick"));
            assertThat(bystander.read().status()).as("the bystander").isEqualTo(200);
            assertThat(busy.read().status()).as("the slow one").isEqualTo(200);
        }
    }

    /** With deadlines so long that a server which waits for one client fails the test. */
    private RunningServer startWithoutHurry() throws Exception {
        TestTimeouts timeouts =
                timeouts()
                        .withFirstByte(ofSeconds(60))
                        .withHead(ofSeconds(60))
                        .withIdle(ofSeconds(60))
                        .withWrite(ofSeconds(60))
                        .withStop(ofSeconds(20));
        return start(Download.ROOT, timeouts);
    }

    private static void assertAnswersAtOnce(RunningServer server) throws Exception {
        Stopwatch watch = new Stopwatch();
        assertThat(server.ask(Download.SMALL).status()).as("status").isEqualTo(200);
        assertThat(watch.elapsed())
                .as("time until another client had its answer")
                .isLessThan(ofSeconds(2));
    }
}
