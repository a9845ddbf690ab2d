package httpservers.exercises.front;

import httpservers.exercises.Exercise;
import httpservers.exercises.Failure;
import httpservers.exercises.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far all exercises are: a line for each. */
final class Board {
    private Board() {}

    static List<String> of(List<Result> results) {
        List<String> lines = new ArrayList<>();
        long done = results.stream().filter(Result::isDone).count();
        lines.add("Exercises: " + done + " of " + results.size() + " done");
        for (Result result : results) {
            Exercise exercise = result.exercise();
            String row = "  %2d  %-36s %s";
            lines.add(String.format(row, exercise.number(), exercise.title(), result.state()));
        }
        lines.addAll(troubles(results));
        results.stream()
                .filter(result -> !result.isDone())
                .findFirst()
                .map(
                        next ->
                                "Next: mvn -q test -pl exercises -Dexercise="
                                        + next.exercise().number())
                .ifPresent(lines::add);
        return lines;
    }

    /** What stands in the way of many exercises at once, said once. */
    private static List<String> troubles(List<Result> results) {
        List<String> troubles = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Result result : results) {
            Failure failure = result.failure();
            if (failure != null) {
                String words = failure.meaning().trouble();
                String trouble = failure.step().module() + " " + words;
                if (!words.isEmpty() && told.add(trouble)) {
                    int number = result.exercise().number();
                    troubles.add(trouble + ": -Dexercise=" + number + " tells more.");
                }
            }
        }
        return troubles;
    }
}
