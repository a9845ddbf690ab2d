package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import httpservers.exercises.Level;

/** Exercise 10: JSON. */
final class JsonApi {
    private JsonApi() {}

    static Exercise exercise() {
        return Exercise.numbered(10, "JSON API", Level.ADVANCED, 50)
                .withGoal("GET /api/users answers with a JSON array of the given users.")
                .withReading("routing-server/src/main/java/httpservers/routing/Pages.java")
                .withFile("routing-server/src/main/java/httpservers/routing/Pages.java")
                .withCurl("curl -i http://127.0.0.1:8002/api/users");
    }
}
