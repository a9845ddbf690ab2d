package httpservers.exercises.grading;

import httpservers.exercises.Exercise;
import httpservers.exercises.Failure;
import httpservers.exercises.Result;
import httpservers.exercises.front.Trouble;
import httpservers.exercises.http.Meaning;
import java.util.ArrayList;
import java.util.List;

/**
 * How far one exercise is in one clone. It passes from one process to another as a line of text.
 *
 * @param state done, todo, so many of all checks ("2 of 5"), or not graded
 * @param check the first that fails; empty: none does, and so are the next three
 * @param server on which it fails
 * @param meaning by its name in the table
 * @param fault in one sentence
 * @param trouble what stands in the way of more than this exercise; empty: nothing does
 */
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

    private static final String SEPARATOR = "\t";

    static Verdict of(Result result) {
        int number = result.exercise().number();
        Failure failure = result.failure();
        if (failure == null) {
            return new Verdict(number, result.state(), "", "", "", "", "");
        }
        if (failure.meaning() == Meaning.PORT_TAKEN) {
            return notGraded(number, "exercise " + number + ": " + failure.fault());
        }
        return new Verdict(
                number,
                state(result),
                failure.check().name(),
                failure.step().module(),
                failure.meaning().name(),
                failure.fault(),
                trouble(failure));
    }

    static Verdict notGraded(int exercise, String why) {
        return new Verdict(exercise, NOT_GRADED, "", "", "", "", why);
    }

    /** Spreadsheets take 2/5 for a day of May. */
    private static String state(Result result) {
        Exercise exercise = result.exercise();
        return result.passed() == 0
                ? result.state()
                : result.passed() + " of " + exercise.checks().size();
    }

    private static String trouble(Failure failure) {
        String words = Trouble.of(failure.meaning());
        if (words.isEmpty()) {
            return "";
        }
        // Lines that are indented show the code around it.
        List<String> said =
                failure.lines().stream().filter(line -> !line.startsWith(" ")).limit(2).toList();
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

    boolean isGraded() {
        return !state.equals(NOT_GRADED);
    }

    String line() {
        List<String> fields =
                List.of(
                        String.valueOf(exercise),
                        state,
                        clean(check),
                        clean(server),
                        meaning,
                        clean(fault),
                        clean(trouble),
                        "end");
        return String.join(SEPARATOR, fields);
    }

    private static String clean(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    /** Null: this line is none, or was cut short. */
    static Verdict ofLine(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        if (fields.length != 8 || !fields[0].matches("[0-9]{1,3}") || !fields[7].equals("end")) {
            return null;
        }
        return new Verdict(
                Integer.parseInt(fields[0]),
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                fields[6]);
    }
}
