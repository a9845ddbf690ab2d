package httpservers.exercises.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import httpservers.exercises.Check;
import httpservers.exercises.Exercise;
import httpservers.exercises.student.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The twelve are complete; their pages, the table and the teachers' page fit together. */
@Tag("maintainer")
class CatalogueTest {
    private static final Pattern FACTS =
            Pattern.compile(
                    "# Exercise (\\d+): (.+)\n\n\\| level \\| minutes \\| server \\|\n\\|[-|]+\n"
                            + "\\| (\\w+) \\| (\\d+) \\| [^|]+ \\|\n\n\\*\\*Goal\\.\\*\\* ([^*]+?)\n\n"
                            + "(?s:.*)");

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
        Matcher facts = FACTS.matcher(page(exercise));
        assertThat(facts.matches()).as("the page begins with its facts").isTrue();
        assertThat(facts.group(1)).isEqualTo(String.valueOf(exercise.number()));
        String row = "| $1 | [$2](" + exercise.name() + ".md) | $3 | $4 | $5 |";
        assertThat(Files.readAllLines(folder.resolve("README.md"), UTF_8))
                .contains(facts.replaceAll(row).replace("\n", " "));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void itNamesItsCommandsAndFilesThatExist(Exercise exercise) throws IOException {
        String patch = "exercises/solutions/" + exercise.name() + ".patch";
        assertThat(page(exercise))
                .contains("mvn -q test -pl exercises -Dexercise=" + exercise.number() + "\n")
                .contains("git switch -c look\ngit apply " + patch + "\n");
        assertThat(folder.resolveSibling(patch)).exists();
        assertThat(Pattern.compile("`([a-z-]+/src/main/[^`]+)`").matcher(page(exercise)).results())
                .allSatisfy(file -> assertThat(folder.resolveSibling(file.group(1))).exists());
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

    @Test
    void theyAreNumberedFromOneToTwelve() {
        assertThat(Catalogue.all())
                .extracting(Exercise::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void eachHasThreeHintsAndANoteWithoutMarks() {
        for (Exercise exercise : Catalogue.all()) {
            assertThat(exercise.hints()).as(exercise.name()).hasSize(3);
            assertThat(exercise.hints()).allMatch(hint -> hint.matches("[^`\n]+"));
            assertThat(exercise.note()).matches("[^`\n]+");
        }
    }

    @Test
    void eachCheckHasANameOfItsOwnAndSaysWhatItExpects() {
        for (Exercise exercise : Catalogue.all()) {
            List<Check> checks = exercise.checks();
            assertThat(checks).extracting(Check::name).doesNotHaveDuplicates();
            assertThat(checks).allSatisfy(one -> assertThat(one.expectation()).isNotBlank());
        }
    }

    private String page(Exercise exercise) throws IOException {
        return Files.readString(folder.resolve(exercise.name() + ".md"), UTF_8);
    }
}
