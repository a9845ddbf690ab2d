package httpservers.exercises;

import httpservers.exercises.http.Delivery;
import httpservers.exercises.http.Evidence;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.student.Step;
import java.util.List;

/**
 * All that a card tells of a check that failed.
 *
 * @param meaning from the table
 * @param fault what is wrong, in one sentence
 * @param evidence the bytes, or null
 * @param lines of the compiler, or where the student's code threw or stands
 * @param log the log file of the server, or empty
 */
public record Failure(
        Check check,
        Step step,
        Delivery delivery,
        Meaning meaning,
        String fault,
        Evidence evidence,
        List<String> lines,
        String log) {

    /** What the mistake probably is. */
    public String likelyCause() {
        return check.advice().getOrDefault(meaning, meaning.sentence());
    }
}
