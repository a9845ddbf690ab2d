package httpservers.coursetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The course as published: all that its lessons show is so. */
@Tag("maintainer")
class LessonsAreCurrentTest {

    @Test
    void theLessonsShowWhatTheSourcesSay() {
        List<Finding> findings = new Checker(Course.find()).findings();
        assertThat(findings)
                .overridingErrorMessage(
                        () ->
                                findings.stream()
                                        .map(Finding::toString)
                                        .collect(
                                                Collectors.joining(
                                                        "\n",
                                                        "\n",
                                                        "\n" + Lessons.advice(findings))))
                .isEmpty();
    }
}
