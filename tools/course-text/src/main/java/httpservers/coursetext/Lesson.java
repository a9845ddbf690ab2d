package httpservers.coursetext;

import java.util.List;

/**
 * A Markdown file, taken apart.
 *
 * @param path relative to the root of the course, with {@code /}
 * @param lines of the whole file
 * @param prose the same lines, where those of fences and comments are empty
 * @param fences from top to bottom
 * @param strayMarkers those with no fence below
 */
record Lesson(
        String path,
        List<String> lines,
        List<String> prose,
        List<Fence> fences,
        List<Marker> strayMarkers) {

    Finding finding(int line, String sentence) {
        return new Finding(path, line, sentence, List.of());
    }
}
