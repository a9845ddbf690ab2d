package httpservers.exercises.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import httpservers.exercises.Exercise;
import httpservers.exercises.Failure;
import httpservers.exercises.Result;
import httpservers.exercises.catalogue.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks are right: the untouched course fails each, each solution passes, and each wrong
 * answer is caught by what it must be caught by. -Dproof=04 runs those of one exercise.
 */
@Tag("maintainer")
class ProofTest {
    @TestFactory
    Stream<DynamicTest> theUntouchedCourseFails() {
        return written().map(one -> dynamicTest(one.name(), () -> mustFail(one)));
    }

    @TestFactory
    Stream<DynamicTest> theSolutionPasses() {
        return written().map(one -> dynamicTest(one.name(), () -> mustPass(one)));
    }

    @TestFactory
    Stream<DynamicTest> theWrongAnswerIsCaught() {
        return written().flatMap(ProofTest::wrongAnswers);
    }

    @Test
    void allSolutionsTogetherPass() throws IOException {
        assumePortIsFree();
        for (Result result : Tree.untouched().withAllSolutions().runAll()) {
            assertDone(result);
        }
    }

    private static Stream<Exercise> written() {
        String wanted = System.getProperty("proof", "");
        return Catalogue.all().stream().filter(one -> one.name().startsWith(wanted));
    }

    private static void mustFail(Exercise exercise) throws IOException {
        Failure failure = Tree.untouched().run(exercise).failure();
        assertThat(failure).as("what fails").isNotNull();
        assertThat(failure.check()).as("check").isEqualTo(exercise.checks().get(0));
        assertThat(failure.meaning().isBeforeAnyCheck())
                .as(failure.mismatch().getMessage())
                .isFalse();
    }

    private static void mustPass(Exercise exercise) throws IOException {
        assumePortIsFree(exercise);
        assertDone(Tree.untouched().withSolution(exercise).run(exercise));
    }

    private static void assertDone(Result result) {
        String card = String.join("\n", Card.of(result, Tree.SEED));
        assertThat(result.isDone()).as("\n" + card).isTrue();
    }

    private static Stream<DynamicTest> wrongAnswers(Exercise exercise) {
        Path folder = Tree.WRONG.resolve(exercise.name());
        try {
            return Patch.in(folder).stream()
                    .map(
                            answer ->
                                    dynamicTest(
                                            Tree.WRONG.relativize(answer.file()).toString(),
                                            () -> mustBeCaught(exercise, answer)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void mustBeCaught(Exercise exercise, Patch answer) throws IOException {
        assumePortIsFree(exercise);
        Result result = Tree.untouched().withSolution(exercise).with(answer).run(exercise);
        String card = String.join("\n", Card.of(result, Tree.SEED));
        Failure failure = result.failure();
        assertThat(failure).as("what fails").isNotNull();
        String seen = "check: " + failure.check().name() + "\nmeaning: " + failure.meaning();
        List<String> expected =
                answer.prose().stream()
                        .filter(line -> line.matches("(check|meaning): .+"))
                        .toList();
        assertThat(expected).as("what must catch it").isNotEmpty();
        assertThat(seen.lines()).as("\n" + card).containsAll(expected);
    }

    private static void assumePortIsFree(Exercise exercise) {
        if (exercise.number() == 3) {
            assumePortIsFree();
        }
    }

    /** Exercise 3 needs port 8080 itself. */
    private static void assumePortIsFree() {
        boolean free;
        try (ServerSocket socket = new ServerSocket(8080, 1, InetAddress.getByName("127.0.0.1"))) {
            free = socket.isBound();
        } catch (IOException taken) {
            free = false;
        }
        assumeTrue(free, "another program listens on port 8080");
    }
}
