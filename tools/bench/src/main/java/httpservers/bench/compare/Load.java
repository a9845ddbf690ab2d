package httpservers.bench.compare;

import httpservers.bench.Program;
import httpservers.contract.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk measured in one round.
 *
 * @param requestsPerSecond answered
 * @param processorMicros of the server for each request
 * @param medianMillis until an answer had come
 * @param slowMillis until 99 of 100 had come
 * @param errors of any kind
 */
record Load(
        double requestsPerSecond,
        double processorMicros,
        double medianMillis,
        double slowMillis,
        long errors) {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern MEDIAN = Pattern.compile("50%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern SLOW = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern SOCKET_ERRORS =
            Pattern.compile("connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /** Runs wrk on a core of its own. */
    static Load run(ServerProcess server, Workload workload, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("taskset", "-c", Machine.CLIENT_CORE, "wrk", "-t1"));
        command.addAll(List.of("-c" + connections, "-d" + seconds + "s", "--latency"));
        for (String header : workload.headers()) {
            command.addAll(List.of("-H", header));
        }
        command.add("http://127.0.0.1:" + server.port() + "/page.html");
        Duration before = server.processorTime();
        String report = Program.output(command.toArray(String[]::new));
        return of(report, server.processorTime().minus(before).toNanos() / 1000.0);
    }

    /**
     * @param report what wrk printed
     * @param micros that the server computed meanwhile
     */
    static Load of(String report, double micros) throws IOException {
        return new Load(
                number(RATE, report),
                micros / Math.max(1, number(REQUESTS, report)),
                millis(MEDIAN, report),
                millis(SLOW, report),
                errors(report));
    }

    private static double number(Pattern pattern, String report) throws IOException {
        Matcher found = pattern.matcher(report);
        if (!found.find()) {
            throw new IOException("wrk said something unexpected: " + report);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double millis(Pattern pattern, String report) {
        Matcher found = pattern.matcher(report);
        if (!found.find()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            default -> value * 1000;
        };
    }

    private static long errors(String report) {
        long sum = 0;
        for (Pattern kind : List.of(SOCKET_ERRORS, REFUSED)) {
            Matcher found = kind.matcher(report);
            if (found.find()) {
                for (int group = 1; group <= found.groupCount(); group++) {
                    sum += Long.parseLong(found.group(group));
                }
            }
        }
        return sum;
    }
}
