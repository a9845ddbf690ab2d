package httpservers.exercises;

import httpservers.exercises.http.Delivery;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.student.Step;

/**
 * All that a card tells of a check that failed.
 *
 * @param mismatch what is wrong, the bytes that show it, and lines of the compiler or the log
 * @param log the log file of the server, or empty
 */
public record Failure(Check check, Step step, Delivery delivery, Mismatch mismatch, String log) {

    public Meaning meaning() {
        return mismatch.meaning();
    }

    public String likelyCause() {
        return check.advice().getOrDefault(meaning(), meaning().sentence());
    }
}
