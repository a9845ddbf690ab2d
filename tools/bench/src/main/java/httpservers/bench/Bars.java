package httpservers.bench;

import httpservers.bench.Timeline.Visit;
import httpservers.bench.Timeline.Visits;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Draws visits as bars on one scale of time: in the terminal, and as a page with a picture. */
final class Bars {
    private static final int COLUMNS = 50;
    private static final int WIDTH = 600; // of the picture, in its own units
    private static final int ROW = 26;

    private final List<Visits> results;
    private final Duration longest;

    Bars(List<Visits> results) {
        this.results = results;
        longest = Collections.max(results.stream().map(Visits::end).toList());
    }

    void print(Screen screen) {
        screen.line(
                "  . the client waits    = its answer arrives    whole width: %s",
                Screen.time(longest));
        for (Visits visits : results) {
            screen.line("");
            screen.line("%s, all served after %s", visits.step(), Screen.time(visits.end()));
            int number = 1;
            for (Visit visit : visits.all()) {
                int begun = column(visit.begun());
                int ended = Math.max(begun + 1, column(visit.ended()));
                screen.line(
                        "  client %d  %s%s",
                        number++, ".".repeat(begun), "=".repeat(ended - begun));
            }
        }
    }

    private int column(Duration time) {
        return (int) Math.round(COLUMNS * share(time));
    }

    private double share(Duration time) {
        return (double) time.toNanos() / longest.toNanos();
    }

    /** A page that needs nothing else; each bar says its times in words too. */
    String page() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Who waits for whom?</title>
                <style>
                body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto;
                       padding: 0 1rem; color: #1c1c1c; background: #fff }
                svg { width: 100%; height: auto }
                text { font: 13px system-ui, sans-serif; fill: #1c1c1c }
                .waits { fill: #fff; stroke: #767676; stroke-dasharray: 4 3 }
                .arrives { fill: #14606b }
                </style>
                <h1>Who waits for whom?</h1>
                <p>Five clients on slow networks ask at once. Dashed: the client waits. Filled: its
                answer arrives.</p>
                """);
        for (Visits visits : results) {
            page.append(picture(visits));
        }
        return page.append("</html>\n").toString();
    }

    private String picture(Visits visits) {
        StringBuilder picture = new StringBuilder();
        int height = ROW * visits.all().size();
        picture.append(
                format(
                        "<h2>%s: all served after %s</h2>%n"
                                + "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                        visits.step(),
                        Screen.time(visits.end()),
                        WIDTH + 80,
                        height,
                        "One bar for each client"));
        int number = 1;
        for (Visit visit : visits.all()) {
            picture.append(row(number++, visit));
        }
        return picture.append("</svg>\n").toString();
    }

    private String row(int number, Visit visit) {
        int top = ROW * (number - 1) + 4;
        double begun = 80 + WIDTH * share(visit.begun());
        double ended = 80 + WIDTH * share(visit.ended());
        return format(
                "<g><title>Client %d waits %s, then its answer arrives for %s</title>%n"
                        + "<text x=\"0\" y=\"%d\">client %d</text>%n"
                        + "<rect class=\"waits\" x=\"80\" y=\"%d\" width=\"%.1f\" height=\"18\"/>%n"
                        + "<rect class=\"arrives\" x=\"%.1f\" y=\"%d\" width=\"%.1f\""
                        + " height=\"18\"/></g>%n",
                number,
                Screen.time(visit.begun()),
                Screen.time(visit.ended().minus(visit.begun())),
                top + 14,
                number,
                top,
                begun - 80,
                begun,
                top,
                ended - begun);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
