package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import httpservers.exercises.Level;

/** Exercise 4: a line in the log for each request. */
final class AccessLog {
    private AccessLog() {}

    static Exercise exercise() {
        return Exercise.numbered(4, "Access log", Level.INTERMEDIATE, 40)
                .withGoal(
                        "Each request leaves one line in the log: time, method, path and status. All three servers do it, also for 404 and 400.")
                .withReading("http-core/src/main/java/httpservers/core/Handler.java")
                .withFile("http-core/src/main/java/httpservers/core/Handler.java")
                .withCurl("curl -i http://127.0.0.1:8002/about");
    }
}
