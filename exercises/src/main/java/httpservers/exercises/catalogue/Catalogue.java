package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import java.util.List;

/** The twelve exercises, in the order of the course. */
public final class Catalogue {
    private static final List<Exercise> ALL =
            List.of(
                    new Page("01-gif-images").exercise(GifImages.checks()),
                    new Page("02-contact-page").exercise(ContactPage.checks()),
                    new Page("03-port-8080").exercise(Port8080.checks()),
                    new Page("04-the-time").exercise(TheTime.checks()),
                    new Page("05-query-parameters").exercise(QueryParameters.checks()),
                    new Page("06-access-log").exercise(AccessLog.checks()),
                    new Page("07-post-and-forms").exercise(PostAndForms.checks()),
                    new Page("08-sessions").exercise(Sessions.checks()),
                    new Page("09-templates").exercise(Templates.checks()),
                    new Page("10-json-api").exercise(JsonApi.checks()),
                    new Page("11-middleware").exercise(Middleware.checks()),
                    new Page("12-websocket").exercise(WebSocket.checks()));

    private Catalogue() {}

    public static List<Exercise> all() {
        return ALL;
    }
}
