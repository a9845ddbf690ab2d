package httpservers.coursetext;

import httpservers.async.AsyncServer;
import httpservers.blocking.BlockingServer;
import httpservers.launch.Server;
import httpservers.routing.RoutingServer;
import java.util.Locale;

/** The three servers, by the names that markers use. */
public enum Step {
    BLOCKING(BlockingServer.class),
    ASYNC(AsyncServer.class),
    ROUTING(RoutingServer.class);

    private final Class<? extends Server> main;

    Step(Class<? extends Server> main) {
        this.main = main;
    }

    /**
     * @throws IllegalArgumentException with a sentence, if there is no such server
     */
    static Step named(String word) {
        for (Step step : values()) {
            if (step.name().toLowerCase(Locale.ROOT).equals(word)) {
                return step;
            }
        }
        throw new IllegalArgumentException(
                "The marker names the server \"" + word + "\": write blocking, async or routing.");
    }

    Class<? extends Server> main() {
        return main;
    }

    /** Of its Maven module, and what it calls itself. */
    public String module() {
        return name().toLowerCase(Locale.ROOT) + "-server";
    }
}
