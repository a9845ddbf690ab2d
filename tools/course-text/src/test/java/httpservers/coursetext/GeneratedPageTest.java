package httpservers.coursetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("maintainer")
class GeneratedPageTest {

    @Test
    void thePageShowsTheCodeThatIsInTheTree() {
        Optional<Finding> finding = new GeneratedPage(Course.find()).finding();
        assertThat(finding)
                .overridingErrorMessage(
                        () -> "\n" + finding.get() + "\n" + Lessons.advice(List.of(finding.get())))
                .isEmpty();
    }
}
