package httpservers.exercises.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.exercises.Check;
import httpservers.exercises.Exercise;
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
}
