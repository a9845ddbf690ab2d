package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import httpservers.exercises.Level;

/** Exercise 11: what runs around each handler. */
final class Middleware {
    private Middleware() {}

    static Exercise exercise() {
        return Exercise.numbered(11, "Middleware", Level.ADVANCED, 60)
                .withGoal(
                        "Functions run before and after each handler: every answer tells its X-Response-Time, and /admin asks who you are.")
                .withReading("routing-server/src/main/java/httpservers/routing/Router.java")
                .withFile("routing-server/src/main/java/httpservers/routing/Router.java")
                .withCurl("curl -i http://127.0.0.1:8002/admin");
    }
}
