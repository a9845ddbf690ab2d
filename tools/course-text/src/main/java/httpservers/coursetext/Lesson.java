package httpservers.coursetext;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A parsed Markdown file.
 *
 * @param path relative to the root of the course, with {@code /}
 * @param lines of the whole file
 * @param document its syntax tree
 * @param fences from top to bottom
 * @param mistakes that the reader came across
 */
record Lesson(
        String path,
        List<String> lines,
        Node document,
        List<Fence> fences,
        List<Finding> mistakes) {
    /** The line that a piece of the document begins in, counted from 1. */
    static int lineOf(Node node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    Finding finding(int line, String sentence) {
        return new Finding(path, line, sentence, List.of());
    }
}
