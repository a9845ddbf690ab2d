package httpservers.exercises.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Bytes and text as lines of ASCII: what is not printable shows as in Java. */
public record Escaped(byte[] bytes, int wrongAt) {
    /** Columns of a row; a longer line of the head or the body goes on in the next. */
    private static final int WIDTH = 74;

    /** Bytes from here to there, the second not included. */
    private record Row(int from, int to) {
        boolean has(int offset) {
            return from <= offset && offset < to;
        }
    }

    /**
     * @param wrongAt a caret comes under this byte, or behind the last; -1: none
     * @param most so many lines; what is left out is said
     */
    static List<String> lines(byte[] bytes, int wrongAt, int most) {
        return new Escaped(bytes, wrongAt).lines(most);
    }

    /** If not all rows have room: the first, and those around the one with the caret. */
    private List<String> lines(int most) {
        List<Row> rows = rows();
        int marked = marked(rows);
        int room = wrongAt < 0 ? most : most - 1;
        boolean isDeep = rows.size() > room && marked >= room - 1;
        int first = isDeep ? marked : 0;
        List<String> lines = new ArrayList<>();
        if (isDeep && room >= 4) {
            lines.add(show(rows.get(0)));
            lines.add("...");
            first = marked - (room - 4);
            room -= 2;
        }
        int end = first + room < rows.size() ? first + Math.max(1, room - 1) : rows.size();
        for (int i = first; i < end; i++) {
            lines.add(show(rows.get(i)));
            if (i == marked) {
                lines.add(" ".repeat(escape(rows.get(i).from(), wrongAt).length()) + "^");
            }
        }
        if (end < rows.size()) {
            lines.add("... (" + (rows.size() - end) + " more lines)");
        }
        return lines;
    }

    private int marked(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).has(wrongAt))
                .findFirst()
                .orElse(wrongAt < 0 ? -1 : rows.size() - 1);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int from = 0;
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            int width = escape(bytes[i]).length();
            if (column + width > WIDTH) {
                rows.add(new Row(from, i));
                from = i;
                column = 0;
            }
            column += width;
            if (bytes[i] == '\n') {
                rows.add(new Row(from, i + 1));
                from = i + 1;
                column = 0;
            }
        }
        if (from < bytes.length) {
            rows.add(new Row(from, bytes.length));
        }
        return rows;
    }

    private String show(Row row) {
        return escape(row.from(), row.to());
    }

    private String escape(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (byte b : Arrays.copyOfRange(bytes, from, to)) {
            text.append(escape(b));
        }
        return text.toString();
    }

    private static String escape(byte b) {
        return switch (b) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> isPrintable(b) ? String.valueOf((char) b) : String.format("\\x%02X", b);
        };
    }

    /** Text in which each character that is not ASCII is escaped. */
    public static String text(String text) {
        StringBuilder ascii = new StringBuilder();
        for (char c : text.toCharArray()) {
            ascii.append(isPrintable(c) ? String.valueOf(c) : String.format("\\u%04X", (int) c));
        }
        return ascii.toString();
    }

    private static boolean isPrintable(int character) {
        return character >= 0x20 && character < 0x7f;
    }
}
