package httpservers.bench.compare;

import httpservers.bench.Medians;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables in Markdown. */
record Report(PrintStream output) {

    void line(String text, Object... values) {
        output.println(values.length == 0 ? text : String.format(Locale.ROOT, text, values));
    }

    void title(String title) {
        line("");
        line("### " + title);
        line("");
    }

    void header(String... columns) {
        line("| " + String.join(" | ", columns) + " |");
        line("|---" + "|---:".repeat(columns.length - 1) + "|");
    }

    /** All figures are medians of the rounds; the ratio is to the first contestant. */
    void race(Map<String, List<Load>> results) {
        header("server", "requests/s", "CPU us/request", "ratio", "p50 ms", "p99 ms", "errors");
        double base = Double.NaN;
        for (Map.Entry<String, List<Load>> each : results.entrySet()) {
            List<Load> rounds = each.getValue();
            double micros = Medians.of(rounds, Load::processorMicros);
            base = Double.isNaN(base) ? micros : base;
            line(
                    "| %s | %,.0f | %.1f | %.2f | %.2f | %.2f | %d |",
                    each.getKey(),
                    Medians.of(rounds, Load::requestsPerSecond),
                    micros,
                    micros / base,
                    Medians.of(rounds, Load::medianMillis),
                    Medians.of(rounds, Load::slowMillis),
                    rounds.stream().mapToLong(Load::errors).sum());
        }
    }
}
