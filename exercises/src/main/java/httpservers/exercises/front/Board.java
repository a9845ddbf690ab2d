package httpservers.exercises.front;

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
            String row = "  %2d  %-36s %s";
            lines.add(
                    String.format(
                            row,
                            result.exercise().number(),
                            result.exercise().title(),
                            result.state()));
        }
        lines.addAll(troubles(results));
        results.stream()
                .filter(result -> !result.isDone())
                .findFirst()
                .ifPresent(next -> lines.add(advice(next)));
        return lines;
    }

    private static String advice(Result next) {
        return "Next: mvn -q test -pl exercises -Dexercise=" + next.exercise().number();
    }

    /** What stands in the way of many exercises at once, said once. */
    private static List<String> troubles(List<Result> results) {
        List<String> troubles = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Result result : results) {
            Failure failure = result.failure();
            if (failure != null) {
                String trouble = failure.meaning().trouble();
                if (!trouble.isEmpty() && told.add(failure.step().module() + trouble)) {
                    String tells = "%s %s: -Dexercise=%d tells more.";
                    troubles.add(
                            String.format(
                                    tells,
                                    failure.step().module(),
                                    trouble,
                                    result.exercise().number()));
                }
            }
        }
        return troubles;
    }
}
