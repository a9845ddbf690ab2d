package httpservers.routing;

import httpservers.core.*;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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
        return Response.html(Status.OK, text(template.get()).replaceAll("\\{\\{name}}", greeted));
    }

    private static String text(Response page) throws IOException {
        try (FileChannel large = page.file()) { // a small one is in memory, and this null
            byte[] bytes =
                    large == null ? page.bytes() : Channels.newInputStream(large).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private Response page(String file) throws IOException {
        return files.find("/" + file).orElseGet(() -> missing(file));
    }

    private static Response missing(String file) {
        return Response.html(Status.NOT_FOUND, "<h1>Missing " + Html.escape(file) + "</h1>\n");
    }
}
