package httpservers.exercises.front;

import httpservers.exercises.Exercise;
import httpservers.exercises.Result;
import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.student.Course;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code mvn -q test -pl exercises -Dexercise=5} runs: one exercise, or all, and what came of
 * it. {@code -Dhint} shows the hints instead.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        boolean done;
        try {
            done = run(arguments.length > 0 ? arguments[0] : "");
        } catch (UncheckedIOException unable) {
            System.err.println("exercises: " + unable.getCause().getMessage());
            done = false;
        } catch (IOException | IllegalArgumentException failure) {
            System.err.println("exercises: " + failure.getMessage());
            done = false;
        }
        System.out.flush();
        if (!done) {
            System.exit(1); // Maven then says nothing of its own
        }
    }

    private static boolean run(String folder) throws IOException {
        String wanted = System.getProperty("exercise", "all");
        if (wanted.equals("all")) {
            return runAll(Course.around(Path.of(folder)));
        }
        Exercise exercise = find(wanted);
        if (System.getProperty("hint") != null) {
            Hints.of(exercise, System.getProperty("hint")).forEach(System.out::println);
            return true;
        }
        return runOne(Course.around(Path.of(folder)), exercise);
    }

    private static Exercise find(String wanted) {
        String sentence = "There is no exercise " + wanted + ": choose 1 to 12, or all.";
        return Catalogue.all().stream()
                .filter(one -> String.valueOf(one.number()).equals(wanted))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(sentence));
    }

    private static boolean runOne(Course course, Exercise exercise) throws IOException {
        long seed = Session.chosenSeed();
        try (Session session = new Session(course, seed)) {
            Result result = session.run(exercise);
            Card.of(result, seed).forEach(System.out::println);
            return result.isDone();
        }
    }

    private static boolean runAll(Course course) throws IOException {
        long seed = Session.chosenSeed();
        try (Session session = new Session(course, seed)) {
            List<Result> results = session.runAll(Catalogue.all());
            Board.of(results).forEach(System.out::println);
            return results.stream().allMatch(Result::isDone);
        }
    }
}
