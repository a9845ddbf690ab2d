package httpservers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread, or the system, is about to do. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Eventually() {}

    /** Asks again and again until it is so. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        Stopwatch watch = new Stopwatch();
        while (!condition.call()) {
            assertThat(watch.elapsed())
                    .as("time spent in vain on waiting until " + what)
                    .isLessThan(PATIENCE);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Does this again and again for so long: what a client does that is slow but steady. */
    static void keepOn(Duration time, Callable<?> step) throws Exception {
        Stopwatch watch = new Stopwatch();
        while (watch.isBefore(time)) {
            step.call();
        }
    }
}
