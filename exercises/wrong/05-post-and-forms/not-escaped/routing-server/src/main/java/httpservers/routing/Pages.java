package httpservers.routing;

import httpservers.core.*;
import java.io.IOException;
import java.util.Objects;

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
            page.append("<dt>").append(field.name()).append("</dt>");
            page.append("<dd>").append(field.value()).append("</dd>\n");
        }
        return Response.html(Status.OK, page.append("</dl>\n").toString());
    }

    private Response page(String file) throws IOException {
        return files.find("/" + file).orElseGet(() -> missing(file));
    }

    private static Response missing(String file) {
        return Response.html(Status.NOT_FOUND, "<h1>Missing " + Html.escape(file) + "</h1>\n");
    }
}
