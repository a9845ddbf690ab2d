package httpservers.exercises.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.exercises.Check;
import httpservers.exercises.Exercise;
import httpservers.exercises.student.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The twelve are complete. */
@Tag("maintainer")
class CatalogueTest {
    @Test
    void theyAreNumberedFromOneToTwelve() {
        assertThat(Catalogue.all())
                .extracting(Exercise::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void eachHasItsTexts() {
        assertThat(Catalogue.all())
                .allSatisfy(
                        one -> {
                            assertThat(one.goal()).isNotBlank();
                            assertThat(one.curl()).startsWith("curl ");
                            assertThat(one.minutes()).isPositive();
                        });
    }

    @Test
    void whoeverHasChecksHasHintsAndANote() {
        assertThat(Catalogue.all())
                .filteredOn(one -> !one.checks().isEmpty())
                .allSatisfy(
                        one -> {
                            assertThat(one.hints()).hasSize(3).noneMatch(String::isBlank);
                            assertThat(one.note()).isNotBlank();
                        });
    }

    @Test
    void theFilesToReadExist() throws IOException {
        Path root = Course.around(Path.of("")).root();
        assertThat(Catalogue.all())
                .allSatisfy(one -> assertThat(Files.exists(root.resolve(one.reading()))).isTrue());
    }

    @Test
    void eachCheckHasANameOfItsOwnAndSaysWhatItExpects() {
        for (Exercise exercise : Catalogue.all()) {
            List<Check> checks = exercise.checks();
            assertThat(checks).extracting(Check::name).doesNotHaveDuplicates();
            assertThat(checks).allSatisfy(one -> assertThat(one.expectation()).isNotBlank());
        }
    }
}
