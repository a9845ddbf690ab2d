package httpservers.bench.compare;

import httpservers.bench.Medians;
import httpservers.bench.Pages;
import httpservers.bench.Program;
import httpservers.contract.Client;
import httpservers.contract.Requests;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole comparison, as a page in Markdown. What it means is in tools/bench/README.md. */
public final class Compare {
    private static final long GIBIBYTE = 1L << 30;

    private final Report report = new Report(System.out);
    private final int rounds;
    private final int seconds;

    /**
     * @param arguments rounds, and seconds of each
     */
    public static void main(String[] arguments) throws InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        try {
            Machine.check();
            new Compare(rounds, seconds).run();
        } catch (IOException failure) {
            System.err.println("compare: " + failure.getMessage());
            System.exit(1);
        }
    }

    private Compare(int rounds, int seconds) {
        this.rounds = rounds;
        this.seconds = seconds;
    }

    private void run() throws IOException, InterruptedException {
        describe();
        try (Pages pages = new Pages(GIBIBYTE)) {
            Contestants contestants = new Contestants(pages);
            report.title("A page of 2 KiB again and again, 50 persistent connections");
            race(Workload.KEEP_ALIVE, contestants);
            report.title("The same with the head that a browser sends");
            race(Workload.BROWSER, contestants);
            report.title("A new connection for each request, 50 at a time");
            race(Workload.NEW_CONNECTIONS, contestants);
            growth(contestants);
            memory(contestants);
            largeFile(contestants);
            startUp(contestants);
        }
    }

    private void describe() throws InterruptedException {
        report.line("- date: %s", LocalDate.now());
        report.line("- command: `tools/bench/compare %d %d`", rounds, seconds);
        report.line("- commit: %s", Machine.line("", "git", "rev-parse", "--short", "HEAD"));
        String processor = Machine.line("model name", "cat", "/proc/cpuinfo");
        report.line("- machine: %s", processor.replaceAll(".*:\\s*", ""));
        report.line("- kernel: %s", Machine.line("", "uname", "-sr"));
        report.line("- Java: %s", System.getProperty("java.vm.version"));
        report.line("- %s", Machine.line("nginx", "nginx", "-v"));
        report.line("- %s", Machine.line("Python", "python3", "--version"));
        report.line("- %s", Machine.line("wrk", "wrk", "-v"));
    }

    private void race(Workload workload, Contestants contestants)
            throws IOException, InterruptedException {
        Race race = new Race(workload, 50, 10, seconds, rounds);
        report.race(race.run(contestants.all(workload)));
    }

    private void growth(Contestants contestants) throws IOException, InterruptedException {
        report.title("Microseconds of CPU for a request as connections grow");
        List<Contestant> some =
                List.of(
                        contestants.bareLoop(Workload.KEEP_ALIVE),
                        contestants.step(Step.ASYNC),
                        contestants.step(Step.ROUTING));
        report.header("connections", "bare loop", Step.ASYNC.toString(), Step.ROUTING.toString());
        for (int connections : new int[] {1, 10, 100, 1000}) {
            Map<String, List<Load>> results =
                    new Race(Workload.KEEP_ALIVE, connections, 6, seconds, rounds).run(some);
            StringBuilder row = new StringBuilder("| " + connections);
            for (List<Load> loads : results.values()) {
                row.append(String.format(" | %.1f", Medians.of(loads, Load::processorMicros)));
            }
            report.line(row + " |");
        }
    }

    private void memory(Contestants contestants) throws IOException, InterruptedException {
        report.title("Idle connections, with -Xmx64m");
        report.header("server", "connections", "heap bytes each", "a request beside them, ms");
        for (Step step : List.of(Step.ASYNC, Step.ROUTING)) {
            Contestant contestant = contestants.step(step, "-Xmx64m");
            try (ServerProcess server = contestant.start()) {
                for (Memory each : Memory.measure(server, 100, 1000, 10_000)) {
                    double millis = each.request().toNanos() / 1e6;
                    report.line(
                            "| %s | %,d | %.0f | %.2f |",
                            step, each.connections(), each.heapBytes(), millis);
                }
            }
        }
    }

    private void largeFile(Contestants contestants) throws IOException, InterruptedException {
        report.title("A file of 1 GiB, the steps with -Xmx32m");
        report.header("server", "seconds", "bytes that came");
        List<Contestant> all = contestants.steps("-Xmx32m");
        if (Machine.has("nginx")) {
            all.add(contestants.nginx());
        }
        for (Contestant each : all) {
            try (ServerProcess server = each.start()) {
                List<Double> times = new ArrayList<>();
                String bytes = "";
                for (int round = 0; round < rounds; round++) {
                    String[] words = fetchLarge(server).trim().split(" ");
                    times.add(Double.parseDouble(words[0]));
                    bytes = words[1];
                }
                report.line("| %s | %.2f | %s |", each.name(), Medians.of(times, t -> t), bytes);
            }
        }
    }

    private static String fetchLarge(ServerProcess server)
            throws IOException, InterruptedException {
        String url = "http://127.0.0.1:" + server.port() + Pages.LARGE;
        return Program.output(
                "taskset",
                "-c",
                Machine.CLIENT_CORE,
                "curl",
                "-s",
                "-o",
                "/dev/null",
                "-w",
                "%{time_total} %{size_download}",
                url);
    }

    private void startUp(Contestants contestants) throws IOException, InterruptedException {
        report.title("From the start of the process to the first answer");
        report.header("server", "ms");
        List<Contestant> all = contestants.steps();
        all.add(0, contestants.bareLoop(Workload.KEEP_ALIVE));
        for (Contestant each : all) {
            List<Duration> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Stopwatch watch = new Stopwatch();
                try (ServerProcess server = each.start();
                        Client client = new Client(server.port())) {
                    client.send(Requests.get(Pages.PAGE)).read();
                    times.add(watch.elapsed());
                }
            }
            report.line("| %s | %d |", each.name(), Medians.of(times).toMillis());
        }
    }
}
