package httpservers.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is slow but steady is served; who does nothing at all is closed, in each state. */
public interface SlowClientsContract extends Contract {

    @WaitingTest
    default void anIdleClientIsClosedSilently() throws Exception {
        try (RunningServer server = start(Download.ROOT, timeouts().withIdle(ofMillis(200)));
                Client client = server.connect()) {
            assertThat(client.send(Download.SMALL).read().status()).isEqualTo(200);
            assertThat(client.readToEnd()).as("bytes before the close").isEmpty();
        }
    }

    @WaitingTest
    default void eachRequestRenewsTheTimeToBeIdle() throws Exception {
        try (RunningServer server = start(Download.ROOT, timeouts().withIdle(ofMillis(800)));
                Client client = server.connect()) {
            Eventually.keepOn(
                    ofMillis(1800),
                    () -> {
                        assertThat(client.send(Download.SMALL).read().status()).isEqualTo(200);
                        return client.isSilentFor(ofMillis(50));
                    });
        }
    }

    /** Each request has a deadline of its own, though the connection always has half of one. */
    @WaitingTest
    default void aClientThatAlwaysHasHalfARequestUnderWayIsServed() throws Exception {
        String front = Download.SMALL.substring(0, 20);
        String rest = Download.SMALL.substring(20);
        try (RunningServer server = start(Download.ROOT, timeouts().withHead(ofMillis(800)));
                Client client = server.connect()) {
            client.send(front);
            Eventually.keepOn(
                    ofMillis(1800),
                    () -> {
                        client.send(rest + front);
                        assertThat(client.read().status()).isEqualTo(200);
                        return client.isSilentFor(ofMillis(50));
                    });
        }
    }

    @WaitingTest
    default void aClientThatTakesNothingOfItsAnswerIsClosed() throws Exception {
        try (RunningServer server = start(Download.ROOT, timeouts().withWrite(ofMillis(200)));
                Client client = server.connectWithSmallBuffer()) {
            Stopwatch watch = new Stopwatch();
            client.send(Download.LARGE);
            Eventually.await("the server has closed", client::isRefused);
            assertThat(watch.elapsed()).as("time to the close").isLessThan(ofSeconds(5));
            assertThat(client.countToEnd()).as("bytes of the file").isLessThan(Download.SIZE);
        }
    }

    /** It takes so little at a time that its socket does not even count as ready for more. */
    @WaitingTest
    default void aClientThatTakesALittleNowAndThenIsServed() throws Exception {
        try (RunningServer server = start(Download.ROOT, timeouts().withWrite(ofMillis(800)));
                Client client = server.connectWithSmallBuffer();
                Client clock = server.connect()) {
            client.send(Download.LARGE).readHead();
            int[] position = {0};
            Eventually.keepOn(
                    ofMillis(3000),
                    () -> {
                        position[0] = Download.assertPortion(client, position[0], 16 * 1024);
                        return clock.isSilentFor(ofMillis(100));
                    });
            Download.assertContinues(client, position[0]);
        }
    }

    @WaitingTest
    default void stoppedItWaitsForAnAnswerUnderWayButNotForEver() throws Exception {
        try (RunningServer server = start(Download.ROOT, timeouts().withStop(ofMillis(200)));
                Client client = server.connectWithSmallBuffer()) {
            Download.begin(client);
            Stopwatch watch = new Stopwatch();
            server.stop();
            server.join();
            assertThat(watch.elapsed()).as("time to stop").isLessThan(ofSeconds(4));
            assertThat(client.countToEnd()).as("bytes of the file").isLessThan(Download.SIZE);
        }
    }
}
