package httpservers.bench;

import httpservers.core.Deadlines;
import httpservers.core.Launcher;
import httpservers.core.Response;
import httpservers.core.Status;
import httpservers.routing.Router;
import httpservers.routing.RoutingServer;
import java.util.concurrent.TimeUnit;

/** The routing server with a page that breaks its one rule: a handler must not wait. */
public final class SlowPages {
    static final String SLOW = "/slow";
    static final int MILLIS = 200;

    private SlowPages() {}

    public static void main(String[] arguments) {
        Launcher.launch(
                "slow-pages",
                arguments,
                Deadlines.PATIENT,
                (options, files) ->
                        new RoutingServer(options, new Router(files).add(SLOW, request -> slow())));
    }

    private static Response slow() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(MILLIS); // as a slow database would
        return Response.html(Status.OK, "<h1>At last</h1>\n");
    }
}
