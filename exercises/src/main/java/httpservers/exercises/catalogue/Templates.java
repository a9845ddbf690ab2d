package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import httpservers.exercises.Level;

/** Exercise 9: templates. */
final class Templates {
    private Templates() {}

    static Exercise exercise() {
        return Exercise.numbered(9, "Templates", Level.ADVANCED, 50)
                .withGoal(
                        "GET /greeting?name=Ada fills the name into greeting.html of the static folder.")
                .withReading("routing-server/src/main/java/httpservers/routing/Pages.java")
                .withFile("routing-server/src/main/java/httpservers/routing/Pages.java")
                .withCurl("curl -i 'http://127.0.0.1:8002/greeting?name=Ada'");
    }
}
