package httpservers.bench;

import httpservers.contract.Answer;
import httpservers.contract.Client;
import httpservers.contract.Requests;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One client takes its time over a large file; what do the others feel? */
final class SlowReader extends Experiment {
    private static final int FILE = 30 * 1024 * 1024;
    private static final Duration PAUSE = Duration.ofMillis(50);

    SlowReader() {
        super(
                "slow-reader",
                "One client reads a large file slowly. What do the others feel?",
                "async-server/README.md, \"Back-pressure\"");
    }

    @Override
    void run(Screen screen) throws IOException, InterruptedException {
        screen.line("%-18s%14s%14s%14s", "", "answers to", "median", "longest");
        screen.line("%-18s%14s%14s%14s", "", "the others", "wait", "wait");
        try (Pages pages = new Pages(FILE)) {
            for (Step step : Step.values()) {
                screen.progress("%s beside a slow reader ...", step);
                List<Duration> waits = measure(step, pages);
                screen.line(
                        "%-18s%14d%14s%14s",
                        step,
                        waits.size(),
                        Screen.time(Medians.of(waits)),
                        Screen.time(Collections.max(waits)));
            }
        }
        screen.line(
                """

                Step 1 writes the whole file before it turns to the next client: that one waits
                as long as the reader is slow. Steps 2 and 3 give the reader what its socket
                takes, serve the others, and come back when the socket can take more.""");
    }

    /** What others waited, one after the other, while the file was being read. */
    private static List<Duration> measure(Step step, Pages pages)
            throws IOException, InterruptedException {
        List<Duration> waits = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        try (ServerProcess server = pages.serve(step)) {
            Thread reader = new Thread(() -> readSlowly(server.port(), begun));
            reader.start();
            begun.await(10, TimeUnit.SECONDS);
            do {
                Stopwatch watch = new Stopwatch();
                try (Client client = new Client(server.port())) {
                    client.send(Requests.get(Pages.PAGE)).read();
                } catch (SocketTimeoutException tooLong) {
                    // The time it has waited says enough.
                }
                waits.add(watch.elapsed());
                TimeUnit.MILLISECONDS.sleep(20);
            } while (reader.isAlive());
        }
        return waits;
    }

    private static void readSlowly(int port, CountDownLatch begun) {
        try (Client client = Client.withSmallBuffer(port)) {
            Answer head = client.send(Requests.get(Pages.LARGE)).readHead();
            begun.countDown();
            SlowNetwork.readBody(client, head, PAUSE);
        } catch (IOException | InterruptedException cutOff) {
            begun.countDown();
        }
    }
}
