package httpservers.routing;

import httpservers.core.*;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The pages of the course as routes: add your own below. */
final class Pages {
    private final StaticFiles files;
    private final Instant started = Instant.now();

    Pages(StaticFiles files) {
        this.files = files;
    }

    @Route("/")
    Response index() throws IOException {
        return page("index.html");
    }

    @Route("/about")
    Response about() throws IOException {
        return page("about.html");
    }

    @Route("/time")
    Response time() {
        byte[] body = started.toString().getBytes(StandardCharsets.UTF_8);
        return Response.of(Status.OK, "text/plain; charset=utf-8", body);
    }

    private Response page(String file) throws IOException {
        return files.find("/" + file).orElseGet(() -> missing(file));
    }

    private static Response missing(String file) {
        return Response.html(Status.NOT_FOUND, "<h1>Missing " + Html.escape(file) + "</h1>\n");
    }
}
