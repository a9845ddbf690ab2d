package httpservers.launch;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every wait has an end; step 1, where everybody waits for one client, is less patient. */
class TimeoutsTest {
    private static final Timeouts NUMBERED = seconds(1, 2, 3, 4, 5, 6);

    @Test
    void theWaitsOfTheSteps() {
        assertThat(Timeouts.PATIENT).isEqualTo(seconds(15, 10, 15, 30, 1, 5));
        assertThat(Timeouts.STRICT).isEqualTo(seconds(2, 5, 2, 30, 1, 5));
    }

    @Test
    void eachWaitCanBeChangedAlone() {
        assertThat(NUMBERED.withFirstByte(ofSeconds(9))).isEqualTo(seconds(9, 2, 3, 4, 5, 6));
        assertThat(NUMBERED.withHead(ofSeconds(9))).isEqualTo(seconds(1, 9, 3, 4, 5, 6));
        assertThat(NUMBERED.withIdle(ofSeconds(9))).isEqualTo(seconds(1, 2, 9, 4, 5, 6));
        assertThat(NUMBERED.withWrite(ofSeconds(9))).isEqualTo(seconds(1, 2, 3, 9, 5, 6));
        assertThat(NUMBERED.withDrain(ofSeconds(9))).isEqualTo(seconds(1, 2, 3, 4, 9, 6));
        assertThat(NUMBERED.withStop(ofSeconds(9))).isEqualTo(seconds(1, 2, 3, 4, 5, 9));
    }

    private static Timeouts seconds(
            int firstByte, int head, int idle, int write, int drain, int stop) {
        return Timeouts.PATIENT
                .withFirstByte(ofSeconds(firstByte))
                .withHead(ofSeconds(head))
                .withIdle(ofSeconds(idle))
                .withWrite(ofSeconds(write))
                .withDrain(ofSeconds(drain))
                .withStop(ofSeconds(stop));
    }
}
