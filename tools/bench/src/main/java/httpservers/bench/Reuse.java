package httpservers.bench;

import httpservers.contract.Client;
import httpservers.contract.Requests;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A hundred requests: each on a connection of its own, or all on one. */
final class Reuse extends Experiment {
    private static final int REQUESTS = 100;
    private static final int ROUNDS = 9;

    Reuse() {
        super(
                "reuse",
                "What does a new connection for every request cost?",
                "async-server/README.md, \"Persistent connections\"");
    }

    @Override
    void run(Screen screen) throws IOException {
        List<Duration> fresh = new ArrayList<>();
        List<Duration> reused = new ArrayList<>();
        try (Pages pages = new Pages(0);
                ServerProcess server = pages.serve(Step.ASYNC)) {
            for (int round = 0; round < ROUNDS; round++) {
                screen.progress("round %d of %d ...", round + 1, ROUNDS);
                fresh.add(withNewConnections(server.port()));
                reused.add(withOneConnection(server.port()));
            }
        }
        Duration slower = Medians.of(fresh);
        Duration faster = Medians.of(reused);
        screen.line("%d requests to %s, median of %d rounds:", REQUESTS, Step.ASYNC, ROUNDS);
        screen.line(
                "  a new connection for each   %3d connections  %s", REQUESTS, Screen.time(slower));
        screen.line("  one connection for all      %3d connection   %s", 1, Screen.time(faster));
        screen.line(
                """

                That is with no distance between client and server. A connection is set up by a
                round trip of its own: to a server 50 ms away, %d of them add %d seconds.""",
                REQUESTS, REQUESTS * 50 / 1000);
    }

    private static Duration withNewConnections(int port) throws IOException {
        Stopwatch watch = new Stopwatch();
        for (int i = 0; i < REQUESTS; i++) {
            try (Client client = new Client(port)) {
                client.send(Requests.get(Pages.PAGE)).read();
            }
        }
        return watch.elapsed();
    }

    private static Duration withOneConnection(int port) throws IOException {
        Stopwatch watch = new Stopwatch();
        try (Client client = new Client(port)) {
            for (int i = 0; i < REQUESTS; i++) {
                client.send(Requests.get(Pages.PAGE)).read();
            }
        }
        return watch.elapsed();
    }
}
