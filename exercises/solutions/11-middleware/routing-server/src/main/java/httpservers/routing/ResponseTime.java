package httpservers.routing;

import httpservers.core.Handler;
import httpservers.core.Request;
import httpservers.core.Response;
import java.util.Locale;

/** Tells with each answer how long it took to make it. */
final class ResponseTime implements Middleware {

    @Override
    public Response handle(Request request, Handler next) {
        long start = System.nanoTime(); // the time of day may jump
        Response response = next.answer(request);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        // Locale.ROOT: elsewhere the decimal point is a comma.
        return response.with(
                "X-Response-Time", String.format(Locale.ROOT, "%.3f ms", milliseconds));
    }
}
