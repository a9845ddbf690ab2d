package httpservers.routing;

import httpservers.core.*;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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

    /** One pass: what is put in is not looked at again, so that a name may be "{{name}}" too. */
    @Route("/greeting")
    Response greeting(Request request) throws IOException {
        Optional<Response> template = files.find("/greeting.html");
        if (template.isEmpty()) {
            return missing("greeting.html");
        }
        String name = Query.parse(request.query()).getOrDefault("name", "");
        String greeted = Html.escape(name.isEmpty() ? "World" : name);
        return Response.html(Status.OK, text(template.get()).replace("{{name}}", greeted));
    }

    private static String text(Response page) {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }

    private Response page(String file) throws IOException {
        return files.find("/" + file).orElseGet(() -> missing(file));
    }

    private static Response missing(String file) {
        return Response.html(Status.NOT_FOUND, "<h1>Missing " + Html.escape(file) + "</h1>\n");
    }
}
