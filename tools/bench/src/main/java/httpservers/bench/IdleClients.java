package httpservers.bench;

import httpservers.contract.Client;
import httpservers.contract.Crowd;
import httpservers.contract.Requests;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Clients that say nothing, and then one that asks for something. */
final class IdleClients extends Experiment {
    private static final int[] CROWDS = {0, 1, 10, 100, 1000};
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    IdleClients() {
        super(
                "idle",
                "How long does a request take beside clients that say nothing?",
                "async-server/README.md, \"Many\"");
    }

    @Override
    void run(Screen screen) throws IOException {
        screen.line("%-18s%10s%10s%10s%10s%10s", "silent clients", 0, 1, 10, 100, 1000);
        try (Pages pages = new Pages(0)) {
            for (Step step : Step.values()) {
                StringBuilder row = new StringBuilder(String.format("%-18s", step));
                for (int crowd : CROWDS) {
                    screen.progress("%s with %d silent clients ...", step, crowd);
                    row.append(String.format("%10s", measure(step, pages, crowd)));
                }
                screen.line(row.toString());
            }
        }
        screen.line(
                """

                Step 1 waits for each silent client in turn, two seconds for each, before it
                reads what the next one has to say. Steps 2 and 3 ask the system who has said
                something, and serve that one: the silent cost them some memory, and no time.""");
    }

    private static String measure(Step step, Pages pages, int crowd) throws IOException {
        try (ServerProcess server = pages.serve(step);
                Crowd silent = new Crowd(0, server.port())) {
            request(server); // the first one of all loads classes
            silent.growTo(crowd);
            return Screen.time(request(server));
        } catch (SocketTimeoutException tooLong) {
            return "> " + Screen.time(PATIENCE);
        }
    }

    private static Duration request(ServerProcess server) throws IOException {
        Stopwatch watch = new Stopwatch();
        try (Client client = new Client(server.port()).withPatience(PATIENCE)) {
            client.send(Requests.get(Pages.PAGE)).read();
        }
        return watch.elapsed();
    }
}
