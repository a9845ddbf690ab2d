package httpservers.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import httpservers.http.Response;
import httpservers.http.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where limits multiply: each client stays within its own, and all of them together must not use up
 * memory, file descriptors or places. For servers with many clients at a time.
 */
public interface LimitsContract extends Contract {
    /** Of 16 KB each, that's four times what this heap has. */
    int HEADS = 1000;

    @WaitingTest
    default void manyUnfinishedHeadsDontFillTheMemory() throws Exception {
        try (ServerProcess process = Processes.serveWithHeap("16m", mainClass())) {
            Processes.assertAnswers(process);
            for (String head : unfinishedHeads()) {
                assertOthersAreServedDespite(head, process);
            }
        }
    }

    /** Otherwise this patient client would have to give way, for clients that aren't there. */
    @WaitingTest
    default void clientsThatHaveLeftDontCountAnyMore() throws Exception {
        try (ServerProcess process = Processes.serveWithHeap("16m", mainClass());
                Client patient = new Client(process.port())) {
            patient.send(Download.SMALL.substring(0, 20));
            for (int i = 0; i < HEADS; i++) {
                try (Client leaving = new Client(process.port())) {
                    leaving.send(unfinishedHeads().get(0));
                    if (i % 2 == 0) {
                        leaving.sendNoMore();
                        assertThat(leaving.isClosedByServer()).as("closed silently").isTrue();
                    } else {
                        Processes.assertAnswers(process); // so by now the server has read the head
                        leaving.reset();
                    }
                }
            }
            patient.send(Download.SMALL.substring(20));
            assertThat(patient.read().status()).as("the patient client").isEqualTo(200);
        }
    }

    private static List<String> unfinishedHeads() {
        String line = "GET /page.html HTTP/1.1\r\nHost: localhost\r\n";
        return List.of(
                line + "X: " + "x".repeat(15_000),
                line + ("Y: " + "y".repeat(150) + "\r\n").repeat(98));
    }

    private static void assertOthersAreServedDespite(String head, ServerProcess process)
            throws IOException {
        try (Crowd crowd = new Crowd(HEADS, process.port());
                Client half = new Client(process.port())) {
            for (Client client : crowd.clients()) {
                client.send(head);
            }
            half.send(Download.SMALL.substring(0, 20));
            Processes.assertAnswers(process);
            half.send(Download.SMALL.substring(20));
            assertThat(half.read().status()).as("a request in two pieces").isEqualTo(200);
            Answer toTheFirst = crowd.clients().get(0).read();
            assertThat(toTheFirst.status()).as("to who came first").isEqualTo(503);
            assertThat(toTheFirst.saysClose()).as("Connection: close").isTrue();
            crowd.last().send("\r\n\r\n");
            assertThat(crowd.last().read().status()).as("to who came last").isEqualTo(200);
        }
    }

    /** A body in memory is a handler's own: sending it must take no more memory than a slice. */
    @Test
    default void aLargePageMadeInMemoryArrivesWholeAndDelaysNobody() throws Exception {
        byte[] page = new byte[8 * 1024 * 1024];
        ThreadLocalRandom.current().nextBytes(page);
        try (RunningServer server =
                        start(
                                options(Download.ROOT, timeouts()),
                                request -> Response.of(Status.OK, "x/y", page));
                Client slow = server.connectWithSmallBuffer();
                Client other = server.connect()) {
            slow.send(Requests.get("/"));
            assertThat(other.send(Requests.get("/")).read().body()).as("another's").isEqualTo(page);
            assertThat(slow.read().body()).as("the slow client's").isEqualTo(page);
        }
    }

    @WaitingTest
    default void outOfDescriptorsItSaysSoAndAfterwardsAllIsAsBefore() throws Exception {
        try (ServerProcess process = Processes.serveWithFewDescriptors(256, mainClass())) {
            assertSurvivesManyDownloads(process);
        }
    }

    /** Maven has some 90 files open, and its class loader reads each class when it's needed. */
    @Tag("maintainer")
    @WaitingTest
    default void insideMavenItSurvivesThatToo() throws Exception {
        try (ServerProcess process = Processes.serveInMavenWithFewDescriptors(256, mainClass())) {
            assertSurvivesManyDownloads(process);
        }
    }

    /** Each download takes two descriptors, so not all of them find a second one. */
    private static void assertSurvivesManyDownloads(ServerProcess process) throws IOException {
        try (Crowd crowd = new Crowd(200, process.port())) {
            for (Client client : crowd.clients()) {
                client.send(Download.LARGE);
            }
            List<Integer> statuses = new ArrayList<>();
            for (Client client : crowd.clients()) {
                if (client.isSilentFor(ofMillis(statuses.contains(503) ? 50 : 2000))) {
                    break; // over the cap: this one and those behind it wait for a place
                }
                statuses.add(client.readHead().status());
            }
            assertThat(statuses).as("who has a place").contains(200, 503).containsOnly(200, 503);
        }
        assertAllErrorsAreSaid(process);
        Processes.terminate(process);
        assertThat(process.errors())
                .as("the log has a line for each 503, and no stack traces")
                .noneMatch(line -> line.startsWith("\tat "));
    }

    /** The pages that explain errors need classes, and a class that's needed late, a file. */
    private static void assertAllErrorsAreSaid(ServerProcess process) throws IOException {
        String late = "HTTP/1.1\r\nHost: h\r\n";
        List<String> requests =
                List.of(
                        Requests.get("/missing"),
                        "GET / HTTP/1.1\r\n\r\n",
                        Requests.request("POST", "/page.html"),
                        "GET https://h/ " + late + "\r\n",
                        "GET /" + "a".repeat(9000) + " ",
                        "GET / " + late + "X: y\r\n".repeat(101),
                        Requests.request("BREW", "/page.html"),
                        "GET / HTTP/2.0\r\n");
        List<Integer> statuses = new ArrayList<>();
        for (String request : requests) {
            try (Client client = new Client(process.port())) {
                statuses.add(client.send(request).read().status());
            }
        }
        assertThat(statuses).containsExactly(404, 400, 405, 421, 414, 431, 501, 505);
    }

    /**
     * With a pause until the next sweep each time, these twenty would take five seconds and more.
     */
    @Test
    default void aPlaceThatBecomesFreeIsTakenRightAway() throws Exception {
        String[] one = {"--max-connections", "1"};
        try (RunningServer server = start(options(Download.ROOT, timeouts(), one))) {
            long start = System.nanoTime();
            Client served = server.connect();
            for (int i = 0; i < 20; i++) {
                Client waiting = server.connect();
                waiting.send(Download.SMALL);
                assertThat(served.send(Download.SMALL).read().status()).isEqualTo(200);
                assertThat(waiting.isSilentFor(ofMillis(1))).as("one at a time").isTrue();
                served.close();
                served = waiting;
                assertThat(served.read().status()).isEqualTo(200);
            }
            served.close();
            assertThat(System.nanoTime() - start).isLessThan(ofSeconds(3).toNanos());
        }
    }
}
