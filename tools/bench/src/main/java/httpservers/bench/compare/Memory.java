package httpservers.bench.compare;

import httpservers.bench.Client;
import httpservers.bench.Pages;
import httpservers.bench.Stopwatch;
import httpservers.contract.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
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
        List<Client> idle = new ArrayList<>();
        try {
            request(server);
            long empty = heap(server);
            for (int crowd : crowds) {
                while (idle.size() < crowd) {
                    idle.add(new Client(server.port()));
                }
                Duration request = request(server);
                double bytes = (double) (heap(server) - empty) / crowd;
                results.add(new Memory(crowd, bytes, request));
            }
        } finally {
            idle.forEach(Client::close);
        }
        return results;
    }

    private static Duration request(ServerProcess server) throws IOException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Stopwatch watch = new Stopwatch();
            try (Client client = new Client(server.port())) {
                client.send(Client.get(Pages.PAGE)).readAnswer();
            }
            times.add(watch.elapsed());
        }
        return Stopwatch.median(times);
    }

    /** Bytes of all that lives, after a collection (which a class histogram does first). */
    private static long heap(ServerProcess server) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String id = Long.toString(server.id());
        String total = Machine.line("Total", jcmd, id, "GC.class_histogram");
        if (total.isEmpty()) {
            throw new IOException("jcmd, which comes with the JDK, did not answer.");
        }
        String[] words = total.split("\\s+");
        return Long.parseLong(words[2]);
    }
}
