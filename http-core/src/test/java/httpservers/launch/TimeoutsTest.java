package httpservers.launch;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every wait has an end; step 1, where everybody waits for one client, is less patient. */
class TimeoutsTest {
    @Test
    void theWaitsOfTheSteps() {
        assertThat(Timeouts.PATIENT).isEqualTo(seconds(15, 10, 15, 30, 1, 5));
        assertThat(Timeouts.STRICT).isEqualTo(seconds(2, 5, 2, 30, 1, 5));
    }

    private static Timeouts seconds(
            int firstByte, int head, int idle, int write, int linger, int stop) {
        return new Timeouts(
                ofSeconds(firstByte),
                ofSeconds(head),
                ofSeconds(idle),
                ofSeconds(write),
                ofSeconds(linger),
                ofSeconds(stop));
    }
}
