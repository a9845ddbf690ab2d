package httpservers.exercises.grading;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import httpservers.exercises.Exercise;
import httpservers.exercises.Failure;
import httpservers.exercises.Result;
import httpservers.exercises.http.Json;
import httpservers.exercises.http.Meaning;
import java.util.ArrayList;
import java.util.List;

/**
 * How far one exercise is in one clone. It passes from one process to another as a line of JSON.
 *
 * @param state done, to do, so many of all checks ("2 of 5"), or not graded
 * @param check the first that fails; empty: none does, and so are the next three
 * @param server on which it fails
 * @param meaning by its name in the table
 * @param fault in one sentence
 * @param trouble what stands in the way of more than this exercise; empty: nothing does
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
record Verdict(
        int exercise,
        String state,
        String check,
        String server,
        String meaning,
        String fault,
        String trouble) {

    static final String NOT_GRADED = "not graded";

    private static final int LONGEST = 300;

    static Verdict of(Result result) {
        int number = result.exercise().number();
        Failure failure = result.failure();
        if (failure == null) {
            return new Verdict(number, result.state(), "", "", "", "", "");
        }
        if (failure.meaning() == Meaning.PORT_TAKEN) {
            return notGraded(number, "exercise " + number + ": " + failure.mismatch().getMessage());
        }
        return new Verdict(
                number,
                state(result),
                failure.check().name(),
                failure.step().module(),
                failure.meaning().name(),
                shortened(failure.mismatch().getMessage()),
                shortened(trouble(failure)));
    }

    static Verdict notGraded(int exercise, String why) {
        return new Verdict(exercise, NOT_GRADED, "", "", "", "", shortened(why));
    }

    /** Spreadsheets take 2/5 for a day of May. */
    private static String state(Result result) {
        Exercise exercise = result.exercise();
        return result.passed() == 0
                ? result.state()
                : result.passed() + " of " + exercise.checks().size();
    }

    private static String trouble(Failure failure) {
        String words = failure.meaning().trouble();
        if (words.isEmpty()) {
            return "";
        }
        // Lines that are indented show the code around it.
        List<String> said =
                failure.mismatch().lines().stream()
                        .filter(line -> !line.startsWith(" "))
                        .limit(2)
                        .toList();
        String module = failure.step().module();
        List<String> told = new ArrayList<>(said);
        if (failure.meaning() == Meaning.DOES_NOT_COMPILE && said.size() == 2) {
            module = said.get(0).replaceAll("/.*", "");
            told.set(0, said.get(0).replaceAll(".*/", ""));
        }
        return module + " " + words + (told.isEmpty() ? "" : ": " + String.join(" ", told));
    }

    boolean isDone() {
        return state.equals("done");
    }

    String line() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // text and a number
        }
    }

    /** Null: this line is none, or was cut short. */
    static Verdict ofLine(String line) {
        try {
            return Json.MAPPER.readValue(line, Verdict.class);
        } catch (JsonProcessingException notOurs) {
            return null;
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
