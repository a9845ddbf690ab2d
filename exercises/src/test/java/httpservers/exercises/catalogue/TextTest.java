package httpservers.exercises.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import httpservers.exercises.Exercise;
import httpservers.exercises.student.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the text says of the exercises is what the catalogue says. */
@Tag("maintainer")
class TextTest {
    private Path folder;

    static List<Exercise> exercises() {
        return Catalogue.all();
    }

    @BeforeEach
    void findTheFolder() throws IOException {
        folder = Course.around(Path.of("")).root().resolve("exercises");
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theTableHasItsRow(Exercise exercise) throws IOException {
        String row = "| %d | [%s](%s) | %s | %d | %s |";
        assertThat(Files.readAllLines(folder.resolve("README.md"), UTF_8))
                .contains(
                        String.format(
                                row,
                                exercise.number(),
                                exercise.title(),
                                page(exercise).getFileName(),
                                level(exercise),
                                exercise.minutes(),
                                exercise.goal()));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void itsPageHasTheSameFacts(Exercise exercise) throws IOException {
        assertThat(Files.readAllLines(page(exercise), UTF_8))
                .startsWith("# Exercise " + exercise.number() + ": " + exercise.title())
                .contains("mvn -q test -pl exercises -Dexercise=" + exercise.number())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                String.format(
                                                        "| %s | %d |",
                                                        level(exercise), exercise.minutes())));
    }

    @Test
    void teachersReadOfEachWrongAnswer() throws IOException {
        String text = Files.readString(folder.resolve("TEACHING.md"), UTF_8);
        try (Stream<Path> paths = Files.walk(folder.resolve("wrong"), 2)) {
            assertThat(paths.filter(path -> path.toString().endsWith(".patch")))
                    .isNotEmpty()
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .allSatisfy(answer -> assertThat(text).contains("](" + answer + ")"));
        }
    }

    /** The one page whose name begins with the number. */
    private Path page(Exercise exercise) throws IOException {
        String start = String.format("%02d-", exercise.number());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pages =
                    files.filter(file -> file.getFileName().toString().startsWith(start)).toList();
            assertThat(pages).as("the page " + start + "NAME.md").hasSize(1);
            return pages.get(0);
        }
    }

    private static String level(Exercise exercise) {
        return exercise.level().name().toLowerCase(Locale.ROOT);
    }
}
