package httpservers.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The fields of a message, in the order they came; their names are case-insensitive (RFC 9110 §5).
 *
 * <p>A list that is searched from the front: with a dozen fields nothing is faster.
 */
public final class Headers {
    private final List<String> names = new ArrayList<>(16); // as many as a browser sends
    private final List<String> values = new ArrayList<>(16);

    /**
     * Adds a field after those that are there, also one of the same name.
     *
     * @throws IllegalArgumentException if the name is not a token, or the value holds a control
     *     character: a line break in it would let its author add fields, or a whole response. A
     *     head is written as ISO-8859-1, so no character over U+00FF either
     */
    public void add(String name, String value) {
        if (!Grammar.isToken(name)) {
            throw new IllegalArgumentException("not a field name: '" + name + "'");
        }
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F || c > 0xFF)) {
            throw new IllegalArgumentException("not a value for the field " + name);
        }
        append(name, value);
    }

    /** Adds a field that the parser has checked already. */
    void append(String name, String value) {
        names.add(name);
        values.add(value);
    }

    public int size() {
        return names.size();
    }

    /** The value of the first field with this name, or null. */
    public String get(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return values.get(i);
            }
        }
        return null;
    }

    /** The values of all fields with this name, in order. */
    public List<String> all(String name) {
        List<String> found = List.of();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(1);
                }
                found.add(values.get(i));
            }
        }
        return found;
    }

    /** The members of a comma-separated list, over all fields of this name (RFC 9110 §5.6.1). */
    public List<String> list(String name) {
        List<String> values = all(name);
        if (values.isEmpty()) {
            return values;
        }
        List<String> members = new ArrayList<>(values.size());
        for (String value : values) {
            for (String member : value.split(",", -1)) {
                members.add(member.strip());
            }
        }
        return members;
    }

    /**
     * Whether a comma-separated field names this token: {@code hasToken("Connection", "close")}.
     */
    public boolean hasToken(String name, String token) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name) && hasMember(values.get(i), token)) {
                return true;
            }
        }
        return false;
    }

    /** Without making a list: a hostile value may have thousands of members. */
    private static boolean hasMember(String value, String token) {
        for (int start = 0, end; start <= value.length(); start = end + 1) {
            int comma = value.indexOf(',', start);
            end = comma < 0 ? value.length() : comma;
            int from = start;
            while (from < end && isBlank(value.charAt(from))) {
                from++;
            }
            int to = end;
            while (from < to && isBlank(value.charAt(to - 1))) {
                to--;
            }
            boolean sameLength = to - from == token.length();
            if (sameLength && value.regionMatches(true, from, token, 0, token.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    public void forEach(BiConsumer<String, String> field) {
        for (int i = 0; i < names.size(); i++) {
            field.accept(names.get(i), values.get(i));
        }
    }
}
