package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import java.util.List;

/** The twelve exercises, in the order of the course. */
public final class Catalogue {
    private static final List<Exercise> ALL =
            List.of(
                    GifImages.exercise(),
                    ContactPage.exercise(),
                    Port8080.exercise(),
                    TheTime.exercise(),
                    QueryParameters.exercise(),
                    AccessLog.exercise(),
                    PostAndForms.exercise(),
                    Sessions.exercise(),
                    Templates.exercise(),
                    JsonApi.exercise(),
                    Middleware.exercise(),
                    WebSocket.exercise());

    private Catalogue() {}

    public static List<Exercise> all() {
        return ALL;
    }
}
