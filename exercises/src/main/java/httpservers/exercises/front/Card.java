package httpservers.exercises.front;

import httpservers.exercises.Exercise;
import httpservers.exercises.Failure;
import httpservers.exercises.Result;
import httpservers.exercises.http.Evidence;
import java.util.List;

/** What a student reads after a check: one screen. */
final class Card {
    private static final int SENT_LINES = 4;
    private static final int CAME_LINES = 7;
    private static final int FEW_CAME_LINES = 3; // beside lines of the log

    private final Result result;
    private final Exercise exercise;
    private final long seed;
    private final Lines lines = new Lines();

    private Card(Result result, long seed) {
        this.result = result;
        this.exercise = result.exercise();
        this.seed = seed;
    }

    static List<String> of(Result result, long seed) {
        Card card = new Card(result, seed);
        if (card.exercise.checks().isEmpty()) {
            card.lines.add("Exercise " + card.exercise.number() + " has no checks yet.");
        } else if (result.isDone()) {
            card.passed();
        } else {
            card.failed(result.failure());
        }
        return card.lines.all();
    }

    private void passed() {
        int checks = exercise.checks().size();
        lines.addRule("exercise " + exercise.number() + ": " + exercise.title(), "done");
        lines.add(checks == 1 ? "The check passes." : "All " + checks + " checks pass.");
        lines.wrap("", exercise.note());
        String patch = "exercises/solutions/" + Folder.of(exercise) + ".patch";
        lines.add("Compare with the reference solution: " + patch);
    }

    private void failed(Failure failure) {
        String progress = result.passed() + " of " + exercise.checks().size() + " checks pass";
        lines.addRule("exercise " + exercise.number() + ": " + exercise.title(), progress);
        if (failure.meaning().isBeforeAnyCheck()) {
            notChecked(failure);
        } else {
            checked(failure);
        }
        String log = failure.log().isEmpty() ? "" : "   The log: " + failure.log();
        lines.add("Again:    -Dseed=" + seed + log);
    }

    /** There is no server to check. */
    private void notChecked(Failure failure) {
        lines.wrap("", failure.step().module() + " cannot be checked: " + failure.fault());
        failure.lines().forEach(lines::addIndented);
        lines.wrap("Probably: ", failure.probably());
        lines.add("");
    }

    private void checked(Failure failure) {
        lines.wrap("Fails:    ", failure.check().name());
        evidence(failure);
        lines.wrap("Expected: ", failure.check().expectation());
        lines.wrap("But:      ", failure.fault());
        failure.lines().forEach(lines::addIndented);
        lines.wrap("Probably: ", failure.probably());
        lines.add("");
        lines.wrap("Try:      ", exercise.curl());
        lines.add("Look at:  " + exercise.file());
        lines.add(
                "A hint:   mvn -q test -pl exercises -Dexercise=" + exercise.number() + " -Dhint");
    }

    private void evidence(Failure failure) {
        Evidence evidence = failure.evidence();
        String where = failure.step().module();
        if (evidence == null || evidence.sent().length == 0) {
            lines.add("On:       " + where);
            return;
        }
        lines.add("Sent to " + where + ", " + failure.delivery().words() + ":");
        show(evidence.sent(), -1, SENT_LINES);
        lines.add(evidence.came().length == 0 ? "Came: nothing" : "Came:");
        int room = failure.lines().isEmpty() ? CAME_LINES : FEW_CAME_LINES;
        show(evidence.came(), evidence.wrongAt(), room);
    }

    private void show(byte[] bytes, int wrongAt, int most) {
        Escaped.lines(bytes, wrongAt, most).forEach(line -> lines.add("  " + line));
    }
}
