package httpservers.coursetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToleranceTest {

    @Test
    void secondsMayDifferByOne() {
        assertThat(near(Tolerance.SECONDS, "served after 2 s", "served after 3 s"))
                .isEqualTo("served after 2 s");
    }

    @Test
    void twoSecondsAreTooMany() {
        assertThat(near(Tolerance.SECONDS, "served after 0 s", "served after 2 s"))
                .isEqualTo("served after 2 s");
    }

    @Test
    void otherWordsAreNeverNear() {
        assertThat(near(Tolerance.SECONDS, "good 2 s", "bad 2 s")).isEqualTo("bad 2 s");
        assertThat(near(Tolerance.FIGURES, "good 2 s", "bad 2 s")).isEqualTo("bad 2 s");
    }

    @Test
    void figuresBarsAndBlanksMayDiffer() {
        assertThat(near(Tolerance.FIGURES, "client 1  ...====  2.0 s", "client 1 ..===  812 ms"))
                .isEqualTo("client 1  ...====  2.0 s");
    }

    @Test
    void withoutToleranceTheRunDecides() {
        assertThat(near(Tolerance.NONE, "1 s", "2 s")).isEqualTo("2 s");
    }

    private static String near(Tolerance tolerance, String shown, String current) {
        return tolerance.near(List.of(shown), List.of(current)).get(0);
    }
}
