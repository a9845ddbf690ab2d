package httpservers.routing;

import httpservers.core.*;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of the course as routes: add your own below. */
final class Pages {
    private final StaticFiles files;
    private int timesShown;

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

    @Route(value = "/echo", method = "POST")
    Response echo(Request request) {
        String type = request.headers().get("Content-Type");
        return Response.of(
                Status.OK,
                Objects.requireNonNullElse(type, "application/octet-stream"),
                request.body());
    }

    @Route(value = "/form", method = "POST")
    Response form(Request request) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<title>Form</title>\n<dl>\n");
        for (Form.Field field : Form.decode(request.body())) {
            page.append("<dt>").append(Html.escape(field.name())).append("</dt>");
            page.append("<dd>").append(Html.escape(field.value())).append("</dd>\n");
        }
        return Response.html(Status.OK, page.append("</dl>\n").toString());
    }

    /** ISO 8601 in UTC, with as many fractions of a second as the clock has. */
    @Route("/time")
    Response time() {
        byte[] body = Instant.now().toString().getBytes(StandardCharsets.UTF_8);
        return Response.of(Status.OK, "text/plain; charset=utf-8", body);
    }

    @Route("/hello")
    Response hello(Request request) {
        String greeted = Html.escape(nameIn(request));
        return Response.html(Status.OK, "<h1>Hello, " + greeted + "!</h1>\n");
    }

    /** One pass: what is put in is not looked at again, so that a name may be "{{name}}" too. */
    @Route("/greeting")
    Response greeting(Request request) throws IOException {
        Optional<Response> template = files.find("/greeting.html");
        if (template.isEmpty()) {
            return missing("greeting.html");
        }
        String greeted = Html.escape(nameIn(request));
        return Response.html(Status.OK, text(template.get()).replace("{{name}}", greeted));
    }

    private static String nameIn(Request request) {
        String name = Query.parse(request.query()).getOrDefault("name", "");
        return name.isEmpty() ? "World" : name;
    }

    private static String text(Response page) throws IOException {
        try (FileChannel large = page.file()) { // a small one is in memory, and this null
            byte[] bytes =
                    large == null ? page.bytes() : Channels.newInputStream(large).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
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

    /** Counts its calls: so one sees that a refused request does not come so far. */
    @Route("/admin")
    Response admin() {
        timesShown++;
        return Response.html(Status.OK, "<h1>Admin</h1>\n<p>Shown: " + timesShown + "</p>\n");
    }

    private Response page(String file) throws IOException {
        return files.find("/" + file).orElseGet(() -> missing(file));
    }

    private static Response missing(String file) {
        return Response.html(Status.NOT_FOUND, "<h1>Missing " + Html.escape(file) + "</h1>\n");
    }
}
