package httpservers.bench;

import httpservers.launch.Launcher;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the experiment that {@code -Dexperiment=NAME} names. */
public final class Bench {
    static final List<Experiment> EXPERIMENTS =
            List.of(
                    new Timeline(),
                    new IdleClients(),
                    new Reuse(),
                    new SlowReader(),
                    new TwoWrites(),
                    new SlowHandler());

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException {
        Launcher.printPastMaven();
        String name = System.getProperty("experiment", "list");
        Screen screen = new Screen(System.out, System.err, System.console() != null);
        try {
            run(name, screen);
        } catch (IOException | IllegalArgumentException failure) {
            System.err.println("bench: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(String name, Screen screen) throws IOException, InterruptedException {
        if (name.isEmpty() || name.equals("list") || name.equals("true")) {
            EXPERIMENTS.forEach(each -> screen.line("%-14s%s", each.name, each.question));
            return;
        }
        Experiment experiment = find(name);
        screen.line("%s: %s", experiment.name, experiment.question);
        screen.line("");
        experiment.run(screen);
        screen.line("");
        screen.line("Read more: %s", experiment.lesson);
    }

    private static Experiment find(String name) {
        return EXPERIMENTS.stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    private static String unknown(String name) {
        String names =
                EXPERIMENTS.stream().map(each -> each.name).collect(Collectors.joining(", "));
        return "There is no experiment " + name + ". Choose one of " + names + ".";
    }
}
