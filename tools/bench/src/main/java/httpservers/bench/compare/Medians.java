package httpservers.bench.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of several rounds: one that was disturbed does not move it. */
final class Medians {
    private Medians() {}

    static <T> double of(List<T> rounds, ToDoubleFunction<T> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
