package httpservers.bench;

import httpservers.contract.Client;
import httpservers.contract.Crowd;
import httpservers.contract.Requests;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A route that waits inside the event loop; what do those feel who never ask for it? */
final class SlowHandler extends Experiment {
    private static final int[] CALLERS = {0, 1, 5};
    private static final int REQUESTS = 6;
    private static final String SERVER = "tools/bench/sketches/SlowPages.java";
    private static final int MILLIS = 200;

    SlowHandler() {
        super(
                "slow-handler",
                "A route takes " + MILLIS + " ms. What do clients of other pages feel?",
                "routing-server/README.md, \"A handler must not wait\"");
    }

    @Override
    void run(Screen screen) throws IOException, InterruptedException {
        screen.line(
                "%-36s%14s%14s", "clients that ask for the slow route", "median wait", "longest");
        screen.line("%-36s%14s%14s", "", "of the others", "");
        try (Pages pages = new Pages(0);
                ServerProcess server = serve(pages)) {
            measure(server.port(), 0); // the first requests load classes
            for (int callers : CALLERS) {
                screen.progress("%d callers ...", callers);
                List<Duration> waits = measure(server.port(), callers);
                screen.line(
                        "%-36d%14s%14s",
                        callers,
                        Screen.time(Medians.of(waits)),
                        Screen.time(Collections.max(waits)));
            }
        }
        screen.line(
                """

                The loop has one thread. While a handler waits, the loop waits: it reads nothing,
                writes nothing and accepts nobody. Five callers are five waits, one after the
                other. Work that waits belongs on another thread, or on a server with many.""");
    }

    private static ServerProcess serve(Pages pages) throws IOException {
        String[] arguments = {
            Integer.toString(MILLIS), "--port", "0", "--root", pages.root.toString()
        };
        return ServerProcess.start(Step.ROUTING.commandFor(List.of(), SERVER, arguments));
    }

    /** What others wait for a page while so many clients ask for the slow route again and again. */
    private static List<Duration> measure(int port, int callers)
            throws IOException, InterruptedException {
        List<Duration> waits = new ArrayList<>();
        try (Client other = new Client(port);
                Crowd slow = new Crowd(callers, port)) {
            for (int i = 0; i < REQUESTS; i++) {
                for (Client caller : slow.clients()) {
                    caller.send(Requests.get("/slow"));
                }
                TimeUnit.MILLISECONDS.sleep(20); // now a handler is waiting
                Stopwatch watch = new Stopwatch();
                other.send(Requests.get(Pages.PAGE)).read();
                waits.add(watch.elapsed());
                for (Client caller : slow.clients()) {
                    caller.read();
                }
            }
        }
        return waits;
    }
}
