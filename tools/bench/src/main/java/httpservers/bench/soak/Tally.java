package httpservers.bench.soak;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What happened so far; many clients count at once. */
final class Tally {
    private final Map<Behavior, AtomicLong> counts = new EnumMap<>(Behavior.class);
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();

    Tally() {
        for (Behavior each : Behavior.values()) {
            counts.put(each, new AtomicLong());
        }
    }

    void count(Behavior behavior) {
        counts.get(behavior).incrementAndGet();
    }

    /** An answer to a good client that is not the page it asked for. */
    void wrong() {
        wrong.incrementAndGet();
    }

    /** A good client that had no answer. */
    void lost() {
        lost.incrementAndGet();
    }

    void answeredAfter(Duration time) {
        longestNanos.accumulateAndGet(time.toNanos(), Math::max);
    }

    long failures() {
        return wrong.get() + lost.get();
    }

    String report() {
        StringBuilder report = new StringBuilder();
        counts.forEach(
                (behavior, count) ->
                        report.append(behavior).append(' ').append(count).append(", "));
        return report.append("wrong ")
                .append(wrong)
                .append(", lost ")
                .append(lost)
                .append(String.format(", slowest good answer %.2f s", longestNanos.get() / 1e9))
                .toString();
    }
}
