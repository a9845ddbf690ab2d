package httpservers.exercises.front;

import httpservers.exercises.Exercise;
import httpservers.exercises.Failure;
import httpservers.exercises.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, String> troubles = new LinkedHashMap<>();
        for (Result result : results) {
            Failure failure = result.failure();
            if (failure != null && !failure.meaning().trouble().isEmpty()) {
                String trouble = failure.step().module() + " " + failure.meaning().trouble();
                String more = ": -Dexercise=" + result.exercise().number() + " tells more.";
                troubles.putIfAbsent(trouble, trouble + more);
            }
        }
        return List.copyOf(troubles.values());
    }
}
