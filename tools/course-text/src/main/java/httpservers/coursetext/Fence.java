package httpservers.coursetext;

import java.util.List;
import java.util.Optional;

/**
 * A block between two lines of backticks.
 *
 * @param line of the opening backticks, counted from 1
 * @param indentation before them, in a list
 * @param language after them; empty: none
 * @param lines between them, without the indentation
 */
record Fence(
        int line,
        String indentation,
        String language,
        Optional<Marker> marker,
        List<String> lines) {

    /** Where the lines begin in the lesson. */
    int firstLine() {
        return line + 1;
    }

    String indented(String line) {
        return line.isEmpty() ? line : indentation + line;
    }

    boolean isMarked(Marker.Kind kind) {
        return marker.filter(found -> found.kind() == kind).isPresent();
    }
}
