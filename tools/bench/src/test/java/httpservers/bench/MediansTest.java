package httpservers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    void theMiddleOfAnOddNumber() {
        assertThat(Medians.of(List.of(9.0, 1.0, 2.0), value -> value)).isEqualTo(2);
    }

    @Test
    void betweenTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Medians.of(List.of(9.0, 1.0, 2.0, 4.0), value -> value)).isEqualTo(3);
    }
}
