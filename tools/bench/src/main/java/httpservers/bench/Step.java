package httpservers.bench;

/** The three servers of the course. */
public enum Step {
    BLOCKING("blocking-server", "httpservers.blocking.BlockingServer"),
    ASYNC("async-server", "httpservers.async.AsyncServer"),
    ROUTING("routing-server", "httpservers.routing.RoutingServer");

    public final String server;
    public final String mainClass;

    Step(String server, String mainClass) {
        this.server = server;
        this.mainClass = mainClass;
    }

    @Override
    public String toString() {
        return server;
    }
}
