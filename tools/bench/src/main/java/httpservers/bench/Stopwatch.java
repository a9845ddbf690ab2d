package httpservers.bench;

import java.time.Duration;
import java.util.List;

/** Times of one kind. */
public final class Stopwatch {
    private final long start = System.nanoTime();

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The one in the middle: a single slow one does not move it. */
    public static Duration median(List<Duration> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElseThrow();
    }

    public static Duration longest(List<Duration> times) {
        return times.stream().max(Duration::compareTo).orElseThrow();
    }
}
