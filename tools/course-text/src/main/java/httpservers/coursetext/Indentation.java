package httpservers.coursetext;

import java.util.List;

/** Takes away the indentation that all lines share. */
final class Indentation {
    private Indentation() {}

    static List<String> removedFrom(List<String> lines) {
        int shared =
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .mapToInt(Indentation::of)
                        .min()
                        .orElse(0);
        return lines.stream().map(line -> line.isBlank() ? "" : line.substring(shared)).toList();
    }

    private static int of(String line) {
        return line.length() - line.stripLeading().length();
    }
}
