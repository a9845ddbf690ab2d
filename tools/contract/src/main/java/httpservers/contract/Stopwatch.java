package httpservers.contract;

import java.time.Duration;

/** Measures the time since it was made. */
public final class Stopwatch {
    private final long start = System.nanoTime();

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public boolean isBefore(Duration time) {
        return elapsed().compareTo(time) < 0;
    }
}
