package httpservers.bench;

import httpservers.contract.Answer;
import httpservers.contract.Client;
import httpservers.contract.CourseRoot;
import httpservers.contract.Requests;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients on slow networks, all at once: who waits for whom? */
final class Timeline extends Experiment {
    private static final int CLIENTS = 5;
    private static final int FILE = 16 * 1024 * 1024;
    private static final Duration PAUSE = Duration.ofMillis(15);

    /** When one client's answer began, and when it ended, since all asked. */
    record Visit(Duration begun, Duration ended) {}

    /** All visits to one server, and the time of the last. */
    record Visits(Step step, List<Visit> all) {
        Duration end() {
            return Collections.max(all.stream().map(Visit::ended).toList());
        }
    }

    Timeline() {
        super(
                "timeline",
                CLIENTS + " clients on slow networks ask at once. Who waits for whom?",
                "async-server/README.md, \"What overlaps, and what does not\"");
    }

    @Override
    void run(Screen screen) throws IOException, InterruptedException {
        List<Visits> results = new ArrayList<>();
        try (Pages pages = new Pages(FILE)) {
            for (Step step : List.of(Step.BLOCKING, Step.ASYNC)) {
                screen.progress("%d clients visit %s ...", CLIENTS, step);
                results.add(measure(step, pages));
            }
        }
        Bars bars = new Bars(results);
        bars.print(screen);
        screen.line(
                """

                Each client's network needs about half a second for the file. Step 1 gives one
                client all of it before it turns to the next, so the waits add up. Step 2 gives
                each what its network takes just now. Only the waiting overlaps: the work on an
                answer is as long as before, but it is so little that it cannot be seen here.""");
        Path page = CourseRoot.find().resolve("tools/bench/target/timeline.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, bars.page());
        screen.line("");
        screen.line("As a picture: %s", Path.of("").toAbsolutePath().relativize(page));
    }

    private static Visits measure(Step step, Pages pages) throws IOException, InterruptedException {
        ExecutorService network = Executors.newFixedThreadPool(CLIENTS);
        try (ServerProcess server = pages.serve(step)) {
            try (Client first = new Client(server.port())) { // it loads classes
                first.send(Requests.get(Pages.PAGE)).read();
            }
            Stopwatch watch = new Stopwatch();
            List<Future<Visit>> visits = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                // Connected here, one after the other: so they are served in this order.
                Client client = Client.withSmallBuffer(server.port());
                visits.add(network.submit(() -> visit(client, watch)));
            }
            List<Visit> all = new ArrayList<>();
            for (Future<Visit> visit : visits) {
                all.add(visit.get());
            }
            return new Visits(step, all);
        } catch (ExecutionException failure) {
            throw new IOException("A client was not served: " + failure.getCause().getMessage());
        } finally {
            network.shutdownNow();
        }
    }

    private static Visit visit(Client client, Stopwatch watch)
            throws IOException, InterruptedException {
        try (client) {
            Answer head = client.send(Requests.get(Pages.LARGE)).readHead();
            Duration begun = watch.elapsed();
            SlowNetwork.readBody(client, head, PAUSE);
            return new Visit(begun, watch.elapsed());
        }
    }
}
