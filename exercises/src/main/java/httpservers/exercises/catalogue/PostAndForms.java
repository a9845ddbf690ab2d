package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import httpservers.exercises.Level;

/** Exercise 5: bodies, and forms. */
final class PostAndForms {
    private PostAndForms() {}

    static Exercise exercise() {
        return Exercise.numbered(5, "POST and forms", Level.INTERMEDIATE, 90)
                .withGoal(
                        "POST /echo answers with the body it got, and POST /form shows the fields of a form.")
                .withReading("http-core/src/main/java/httpservers/core/RequestParser.java")
                .withFile("routing-server/src/main/java/httpservers/routing/Router.java")
                .withCurl("curl -i --data 'name=Ada' http://127.0.0.1:8002/form");
    }
}
