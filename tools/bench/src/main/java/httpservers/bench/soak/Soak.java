package httpservers.bench.soak;

import httpservers.bench.Pages;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Good, slow, broken and resetting clients at all three steps for minutes, with a heap of 32 MB:
 * every good request must be answered right, and nothing may be left behind.
 */
public final class Soak {
    private static final int LARGE = 30 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(45); // over every deadline

    /** One step under test. */
    private record Subject(Step step, ServerProcess server, Tally tally, Health before) {}

    private final Duration time;
    private final ExecutorService visitors = Executors.newCachedThreadPool();

    /**
     * @param arguments minutes, 5 if left out
     */
    public static void main(String[] arguments) throws InterruptedException {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        try {
            boolean clean = new Soak(Duration.ofMinutes(minutes)).run();
            System.exit(clean ? 0 : 1);
        } catch (IOException failure) {
            System.err.println("soak: " + failure.getMessage());
            System.exit(1);
        }
    }

    private Soak(Duration time) {
        this.time = time;
    }

    private boolean run() throws IOException, InterruptedException {
        Map<Step, Subject> subjects = new LinkedHashMap<>();
        try (Pages pages = new Pages(LARGE)) {
            byte[] page = Files.readAllBytes(pages.root.resolve("page.html"));
            for (Step step : Step.values()) {
                subjects.put(step, start(step, pages, page));
            }
            Stopwatch watch = new Stopwatch();
            subjects.values().forEach(each -> send(each, page, watch));
            visitors.shutdown();
            visitors.awaitTermination(time.plus(PATIENCE).toSeconds(), TimeUnit.SECONDS);
            boolean clean = true;
            for (Subject each : subjects.values()) {
                clean &= report(each);
            }
            return clean;
        } finally {
            visitors.shutdownNow();
            subjects.values().forEach(each -> each.server().close());
        }
    }

    private static Subject start(Step step, Pages pages, byte[] page)
            throws IOException, InterruptedException {
        ServerProcess server = pages.serve(step, "-Xmx32m");
        Visitor first = new Visitor(server.port(), false, page, new Tally(), new Random(0));
        first.visit(Behavior.GOOD); // it loads classes and opens what stays open
        return new Subject(step, server, new Tally(), Health.of(server));
    }

    private void send(Subject subject, byte[] page, Stopwatch watch) {
        boolean persistent = subject.step() != Step.BLOCKING;
        List<Behavior> crowd = new ArrayList<>();
        for (Behavior each : Behavior.values()) {
            int clients = persistent ? each.clients : Math.max(1, each.clients / 3);
            for (int i = 0; i < clients && (persistent || each != Behavior.PIPELINING); i++) {
                crowd.add(each);
            }
        }
        int seed = 0;
        for (Behavior each : crowd) {
            int port = subject.server().port();
            Random random = new Random(seed++);
            Visitor visitor = new Visitor(port, persistent, page, subject.tally(), random);
            visitors.submit(
                    () -> {
                        while (watch.isBefore(time)) {
                            visitor.visit(each);
                        }
                        return null;
                    });
        }
    }

    /** Waits until the deadlines have ended what clients left behind, and says what remains. */
    private static boolean report(Subject subject) throws IOException, InterruptedException {
        Stopwatch watch = new Stopwatch();
        Health after = Health.of(subject.server());
        while (after.descriptors() > subject.before().descriptors() && watch.isBefore(PATIENCE)) {
            TimeUnit.SECONDS.sleep(1);
            after = Health.of(subject.server());
        }
        System.out.println(subject.step() + ": " + subject.tally().report());
        System.out.println("  before " + subject.before());
        System.out.println("  after  " + after);
        return subject.tally().failures() == 0
                && after.descriptors() <= subject.before().descriptors()
                && after.threads()
                        <= subject.before().threads() + 2 // the JVM's compilers come and go
                && after.heapKibibytes() <= subject.before().heapKibibytes() + 2048;
    }
}
