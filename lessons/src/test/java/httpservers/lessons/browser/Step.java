package httpservers.lessons.browser;

import httpservers.async.AsyncServer;
import httpservers.blocking.BlockingServer;
import httpservers.routing.RoutingServer;

/** The three steps of the course. */
enum Step {
    BLOCKING("blocking-server", BlockingServer.class),
    ASYNC("async-server", AsyncServer.class),
    ROUTING("routing-server", RoutingServer.class);

    final String serverName;
    final Class<?> mainClass;

    Step(String serverName, Class<?> mainClass) {
        this.serverName = serverName;
        this.mainClass = mainClass;
    }
}
