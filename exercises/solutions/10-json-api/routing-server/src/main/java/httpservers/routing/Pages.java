package httpservers.routing;

import httpservers.core.*;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The pages of the course as routes: add your own below. */
final class Pages {
    private final StaticFiles files;

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

    /** JSON is UTF-8 (RFC 8259 §8.1), so the type needs no charset, and has none (§11). */
    @Route("/api/users")
    Response users() {
        String json =
                User.ALL.stream()
                        .map(User::toJson)
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        return Response.of(Status.OK, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private Response page(String file) throws IOException {
        return files.find("/" + file).orElseGet(() -> missing(file));
    }

    private static Response missing(String file) {
        return Response.html(Status.NOT_FOUND, "<h1>Missing " + Html.escape(file) + "</h1>\n");
    }
}
