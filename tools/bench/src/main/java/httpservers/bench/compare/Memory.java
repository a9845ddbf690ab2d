package httpservers.bench.compare;

import httpservers.bench.Medians;
import httpservers.bench.Pages;
import httpservers.bench.Program;
import httpservers.contract.Client;
import httpservers.contract.Crowd;
import httpservers.contract.Requests;
import httpservers.contract.ServerProcess;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What idle connections cost.
 *
 * @param heapBytes for each connection
 * @param request the median time of a request beside them
 */
record Memory(int connections, double heapBytes, Duration request) {
    private static final int REQUESTS = 21;

    /** Holds ever more idle connections to one server. */
    static List<Memory> measure(ServerProcess server, int... crowds)
            throws IOException, InterruptedException {
        List<Memory> results = new ArrayList<>();
        try (Crowd idle = new Crowd(0, server.port())) {
            request(server);
            long empty = heap(server);
            for (int crowd : crowds) {
                idle.growTo(crowd);
                Duration request = request(server);
                double bytes = (double) (heap(server) - empty) / crowd;
                results.add(new Memory(crowd, bytes, request));
            }
        }
        return results;
    }

    private static Duration request(ServerProcess server) throws IOException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Stopwatch watch = new Stopwatch();
            try (Client client = new Client(server.port())) {
                client.send(Requests.get(Pages.PAGE)).read();
            }
            times.add(watch.elapsed());
        }
        return Medians.of(times);
    }

    /** Bytes of all that lives, after a collection (which a class histogram does first). */
    private static long heap(ServerProcess server) throws IOException, InterruptedException {
        String total =
                Program.jcmd(server, "GC.class_histogram")
                        .lines()
                        .filter(line -> line.contains("Total"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("jcmd, part of the JDK, is missing."));
        String[] words = total.trim().split("\\s+");
        return Long.parseLong(words[2]);
    }
}
