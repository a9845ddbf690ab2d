package httpservers.coursetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The course as published. */
@Tag("maintainer")
class CourseTextIsCurrentTest {
    @Test
    void theTextShowsWhatTheSourcesSay() {
        List<Finding> findings = CourseText.findings(Course.find());
        assertThat(findings)
                .overridingErrorMessage(() -> "\n" + CourseText.report(findings))
                .isEmpty();
    }
}
