package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import httpservers.exercises.Level;

/** Exercise 7: parameters of a query. */
final class QueryParameters {
    private QueryParameters() {}

    static Exercise exercise() {
        return Exercise.numbered(7, "Query parameters", Level.INTERMEDIATE, 40)
                .withGoal("GET /hello?name=Ada greets Ada, whatever is in her name.")
                .withReading("http-core/src/main/java/httpservers/core/Target.java")
                .withFile("routing-server/src/main/java/httpservers/routing/Pages.java")
                .withCurl("curl -i 'http://127.0.0.1:8002/hello?name=Ada%20Lovelace'");
    }
}
