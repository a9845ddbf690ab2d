package httpservers.exercises.front;

import java.util.ArrayList;
import java.util.List;

/** Lines of ASCII that fit a terminal of 80 columns. */
final class Lines {
    private static final int COLUMNS = 79;

    private final List<String> lines = new ArrayList<>();

    List<String> all() {
        return List.copyOf(lines);
    }

    void add(String line) {
        lines.add(line.stripTrailing());
    }

    /** Two columns in; a longer line is wrapped. */
    void addIndented(String line) {
        String ascii = Escaped.text(line);
        if (ascii.length() + 2 <= COLUMNS) {
            add("  " + ascii);
        } else {
            wrap("  ", line.strip());
        }
    }

    /** A line across, with a word at each end. */
    void addRule(String left, String right) {
        String start = "-- " + left + " ";
        String end = " " + right + " --";
        add(start + "-".repeat(Math.max(2, COLUMNS - start.length() - end.length())) + end);
    }

    /** Wraps after a label, and indents what follows under the first word. */
    void wrap(String label, String text) {
        StringBuilder line = new StringBuilder(label);
        boolean fresh = true;
        for (String word : Escaped.text(text).split(" ")) {
            if (!fresh && line.length() + 1 + word.length() > COLUMNS) {
                add(line.toString());
                line = new StringBuilder(" ".repeat(label.length()));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        add(line.toString());
    }
}
