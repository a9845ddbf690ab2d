package httpservers.bench;

import httpservers.http.Response;
import httpservers.http.Status;
import httpservers.launch.Launcher;
import httpservers.launch.Timeouts;
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
                Timeouts.PATIENT,
                (options, files) ->
                        new RoutingServer(options, new Router(files).add(SLOW, request -> slow())));
    }

    private static Response slow() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(MILLIS); // as a slow database would
        return Response.html(Status.OK, "<h1>At last</h1>\n");
    }
}
