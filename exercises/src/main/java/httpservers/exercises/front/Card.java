package httpservers.exercises.front;

import httpservers.exercises.Exercise;
import httpservers.exercises.Failure;
import httpservers.exercises.Result;
import httpservers.exercises.http.Evidence;
import java.util.List;

/** What a student reads after a check: one screen. */
final class Card {
    private static final int SENT_LINES = 4;
    private static final int RECEIVED_LINES = 7;
    private static final int FEW_RECEIVED_LINES = 3; // beside lines of the log

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
        if (result.isDone()) {
            card.passed();
        } else {
            card.failed(result.failure());
        }
        return card.lines.all();
    }

    private void passed() {
        lines.addRule("exercise " + exercise.number() + ": " + exercise.title(), "done");
        lines.add("All " + exercise.checks().size() + " checks pass.");
        lines.wrap("", exercise.note());
        String patch = "exercises/solutions/" + exercise.name() + ".patch";
        lines.add("");
        lines.add("Commit your work, then compare it with the reference solution.");
        lines.add("Read it:  " + patch);
        lines.add("Try it:   git switch -c look &&");
        lines.add("          git apply " + patch);
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
        lines.wrap(
                "",
                failure.step().module() + " cannot be checked: " + failure.mismatch().getMessage());
        failure.mismatch().lines().forEach(lines::addIndented);
        lines.wrap("Likely cause: ", failure.likelyCause());
        lines.add("");
    }

    private void checked(Failure failure) {
        lines.wrap("FAILED:       ", failure.check().name());
        evidence(failure);
        lines.wrap("Expected:     ", failure.check().expectation());
        lines.wrap("Actual:       ", failure.mismatch().getMessage());
        failure.mismatch().lines().forEach(lines::addIndented);
        lines.wrap("Likely cause: ", failure.likelyCause());
        lines.add("");
        lines.add("Try:      " + exercise.curl().get(0));
        exercise.curl().stream().skip(1).forEach(line -> lines.add("          " + line));
        lines.add("Look at:  " + exercise.file());
        lines.add(
                "A hint:   mvn -q test -pl exercises -Dexercise=" + exercise.number() + " -Dhint");
    }

    private void evidence(Failure failure) {
        Evidence evidence = failure.mismatch().evidence();
        String where = failure.step().module();
        if (evidence == null || evidence.sent().length == 0) {
            lines.add("On:           " + where);
            return;
        }
        lines.add("Sent to " + where + ", " + failure.delivery().words() + ":");
        show(evidence.sent(), -1, SENT_LINES);
        lines.add(evidence.received().length == 0 ? "Received: nothing" : "Received:");
        int room = failure.mismatch().lines().isEmpty() ? RECEIVED_LINES : FEW_RECEIVED_LINES;
        show(evidence.received(), evidence.wrongAt(), room);
    }

    private void show(byte[] bytes, int wrongAt, int most) {
        Escaped.lines(bytes, wrongAt, most).forEach(line -> lines.add("  " + line));
    }
}
