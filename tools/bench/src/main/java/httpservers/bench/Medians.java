package httpservers.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of several rounds, which a single round that was disturbed doesn't move. */
public final class Medians {
    private Medians() {}

    public static Duration of(List<Duration> times) {
        return Duration.ofNanos((long) of(times, Duration::toNanos));
    }

    public static <T> double of(List<T> rounds, ToDoubleFunction<T> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
