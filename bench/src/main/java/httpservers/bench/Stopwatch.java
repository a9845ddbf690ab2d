package httpservers.bench;

import java.time.Duration;
import java.util.List;

/** Times of one kind. */
final class Stopwatch {
    private final long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The one in the middle: a single slow one does not move it. */
    static Duration median(List<Duration> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElseThrow();
    }

    static Duration longest(List<Duration> times) {
        return times.stream().max(Duration::compareTo).orElseThrow();
    }
}
