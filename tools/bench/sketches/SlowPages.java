import httpservers.http.Response;
import httpservers.http.Status;
import httpservers.launch.Launcher;
import httpservers.launch.Timeouts;
import httpservers.routing.Router;
import httpservers.routing.RoutingServer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The routing server with a page that breaks its one rule: a handler must not wait. */
public class SlowPages {

    /**
     * @param arguments the milliseconds that the page waits, then the server's options
     */
    public static void main(String[] arguments) {
        long millis = Long.parseLong(arguments[0]);
        Launcher.launch(
                "slow-pages",
                Arrays.copyOfRange(arguments, 1, arguments.length),
                Timeouts.PATIENT,
                (options, files) ->
                        new RoutingServer(
                                options,
                                new Router(files).add("/slow", request -> slow(millis))));
    }

    private static Response slow(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis); // as a slow database would
        return Response.html(Status.OK, "<h1>At last</h1>\n");
    }
}
