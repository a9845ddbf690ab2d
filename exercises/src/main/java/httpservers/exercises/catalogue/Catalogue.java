package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import java.util.List;

/** The twelve exercises, in the order of the course. */
public final class Catalogue {
    private static final List<Exercise> ALL =
            List.of(
                    new Page("01-gif-images").exercise(GifImages.CHECKS),
                    new Page("02-contact-page").exercise(ContactPage.CHECKS),
                    new Page("03-port-8080").exercise(Port8080.CHECKS),
                    new Page("04-the-time").exercise(TheTime.CHECKS),
                    new Page("05-query-parameters").exercise(QueryParameters.CHECKS),
                    new Page("06-access-log").exercise(AccessLog.CHECKS),
                    new Page("07-post-and-forms").exercise(PostAndForms.CHECKS),
                    new Page("08-sessions").exercise(Sessions.CHECKS),
                    new Page("09-templates").exercise(Templates.CHECKS),
                    new Page("10-json-api").exercise(JsonApi.CHECKS),
                    new Page("11-middleware").exercise(Middleware.CHECKS),
                    new Page("12-websocket").exercise(WebSocket.CHECKS));

    private Catalogue() {}

    public static List<Exercise> all() {
        return ALL;
    }
}
