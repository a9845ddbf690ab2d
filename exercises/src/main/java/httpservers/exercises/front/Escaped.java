package httpservers.exercises.front;

import java.util.ArrayList;
import java.util.List;

/** Bytes as lines of ASCII: what is not printable shows as in Java. */
final class Escaped {
    static final int WIDTH = 74;

    private Escaped() {}

    /**
     * @param wrongAt a caret comes under this byte; -1: none
     * @param most so many lines; what is left out is said
     */
    static List<String> lines(byte[] bytes, int wrongAt, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int caret = -1;
        int caretLine = -1;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == wrongAt) {
                caret = line.length();
            }
            if (i < bytes.length) {
                line.append(escape(bytes[i]));
            }
            boolean ends = i >= bytes.length - 1 || bytes[i] == '\n' || line.length() > WIDTH - 4;
            if (ends && (line.length() > 0 || caret >= 0)) {
                lines.add(line.toString());
                if (caret >= 0 && (i >= wrongAt)) {
                    caretLine = lines.size();
                    lines.add(" ".repeat(caret) + "^");
                    caret = -1;
                }
                line.setLength(0);
            }
        }
        return shortened(lines, caretLine, most);
    }

    /** Keeps the first line, and then the part with the caret. */
    private static List<String> shortened(List<String> lines, int caretLine, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>();
        int first = Math.max(0, Math.min(caretLine - most + 3, lines.size() - most + 1));
        if (first > 1) {
            kept.add(lines.get(0));
            kept.add("...");
            first += 2;
        } else {
            first = 0;
        }
        int last = Math.min(lines.size(), first + most - kept.size() - 1);
        kept.addAll(lines.subList(first, last));
        if (last < lines.size()) {
            kept.add("... (" + (lines.size() - last) + " more lines)");
        }
        return kept;
    }

    private static String escape(byte b) {
        return switch (b) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default ->
                    b >= 0x20 && b < 0x7f
                            ? String.valueOf((char) b)
                            : String.format("\\x%02X", b & 0xff);
        };
    }

    /** Text in which each character that is not ASCII is escaped as in Java. */
    static String text(String text) {
        StringBuilder ascii = new StringBuilder();
        for (char c : text.toCharArray()) {
            ascii.append(
                    c < 0x7f && c >= 0x20 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return ascii.toString();
    }
}
