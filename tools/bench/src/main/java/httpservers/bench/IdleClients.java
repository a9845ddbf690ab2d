package httpservers.bench;

import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Clients that say nothing, and then one that asks for something. */
final class IdleClients implements Experiment {
    private static final int[] CROWDS = {0, 1, 10, 100, 1000};
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String question() {
        return "How long does a request take beside clients that say nothing?";
    }

    @Override
    public String lesson() {
        return "async-server/README.md, \"Many\"";
    }

    @Override
    public void run(Screen screen) throws IOException {
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
        screen.line("");
        screen.line("Step 1 waits for each silent client in turn, two seconds for each, before it");
        screen.line(
                "reads what the next one has to say. Steps 2 and 3 ask the system who has said");
        screen.line(
                "something, and serve that one: the silent cost them some memory, and no time.");
    }

    private static String measure(Step step, Pages pages, int crowd) throws IOException {
        List<Client> silent = new ArrayList<>();
        try (ServerProcess server = pages.serve(step)) {
            request(server); // the first one of all loads classes
            for (int i = 0; i < crowd; i++) {
                silent.add(new Client(server.port()));
            }
            return Screen.time(request(server));
        } catch (SocketTimeoutException tooLong) {
            return "> " + Screen.time(PATIENCE);
        } finally {
            silent.forEach(Client::close);
        }
    }

    private static Duration request(ServerProcess server) throws IOException {
        Stopwatch watch = new Stopwatch();
        try (Client client = new Client(server.port()).patientFor(PATIENCE)) {
            client.send(Client.get(Pages.PAGE)).readAnswer();
        }
        return watch.elapsed();
    }
}
