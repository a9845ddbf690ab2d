package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import httpservers.exercises.Level;

/** Exercise 8: sessions. */
final class Sessions {
    private Sessions() {}

    static Exercise exercise() {
        return Exercise.numbered(8, "Sessions", Level.ADVANCED, 90)
                .withGoal("GET /visits counts the visits of each client by a cookie.")
                .withReading("routing-server/src/main/java/httpservers/routing/Pages.java")
                .withFile("routing-server/src/main/java/httpservers/routing/Pages.java")
                .withCurl("curl -i -c cookies.txt -b cookies.txt http://127.0.0.1:8002/visits");
    }
}
