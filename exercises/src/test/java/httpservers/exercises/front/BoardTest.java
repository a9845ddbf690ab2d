package httpservers.exercises.front;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import httpservers.exercises.Result;
import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.student.Course;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Your way through the exercises: a line for each. An exercise that is not done fails only if you
 * ask for it: run this with -Dexercise=5, or -Dexercise=all.
 */
class BoardTest {
    @TestFactory
    Stream<DynamicTest> board() throws IOException {
        long seed = Session.chosenSeed();
        try (Session session = new Session(Course.around(Path.of("")), seed)) {
            List<Result> results = session.runAll(Catalogue.all());
            System.out.println(String.join(System.lineSeparator(), Board.of(results)));
            return results.stream().map(result -> test(result, seed)).toList().stream();
        }
    }

    private static DynamicTest test(Result result, long seed) {
        String number = String.valueOf(result.exercise().number());
        String name = number + " " + result.exercise().title() + ": " + result.state();
        String wanted = System.getProperty("exercise", "");
        boolean mustBeDone = wanted.equals(number) || wanted.equals("all");
        return dynamicTest(
                name,
                () -> {
                    if (mustBeDone && !result.isDone()) {
                        fail("%n%s", String.join("\n", Card.of(result, seed)));
                    }
                });
    }
}
