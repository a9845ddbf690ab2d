package httpservers.exercises;

import httpservers.exercises.http.Mismatch;
import java.io.IOException;

/** What a check does, and its verdict: it returns if all is right. */
@FunctionalInterface
public interface Scenario {
    /**
     * @throws Mismatch if the server does not behave as the exercise asks
     * @throws IOException if the check itself cannot go on
     */
    void play(Play play) throws IOException;
}
