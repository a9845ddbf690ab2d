package httpservers.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What the class sees: progress on standard error, which comes and goes, and results that stay.
 *
 * @param live whether somebody watches: a progress line in a file would only be in the way
 */
record Screen(PrintStream results, PrintStream progress, boolean live) {
    private static final String ERASE_LINE = "\r" + " ".repeat(78) + "\r";

    /** Says what is going on, in a line that the next one replaces. */
    void progress(String what, Object... values) {
        if (live) {
            progress.print(ERASE_LINE + format(what, values));
            progress.flush();
        }
    }

    /** One line of the result. */
    void line(String text, Object... values) {
        if (live) {
            progress.print(ERASE_LINE);
            progress.flush();
        }
        results.println(format(text, values));
    }

    /** A time as people say it: {@code 0.04 ms}, {@code 35 ms}, {@code 2.0 s}. */
    static String time(Duration time) {
        double millis = time.toNanos() / 1e6;
        if (millis < 10) {
            return format(millis < 1 ? "%.2f ms" : "%.1f ms", millis);
        }
        return millis < 1000 ? format("%.0f ms", millis) : format("%.1f s", millis / 1000);
    }

    private static String format(String text, Object... values) {
        return values.length == 0 ? text : String.format(Locale.ROOT, text, values);
    }
}
