package httpservers.coursetext.sidebyside;

import httpservers.coursetext.Difference;
import httpservers.coursetext.SourceRegion;
import httpservers.http.Html;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A region of the source as it stands on the page.
 *
 * @param changed the lines, counted from 0, that step 2 does not have
 */
record Excerpt(SourceRegion region, BitSet changed) {

    static Excerpt of(SourceRegion region) {
        return new Excerpt(region, new BitSet());
    }

    /**
     * @param before the region's like in step 2; empty if there is none
     */
    static Excerpt compared(List<String> before, SourceRegion region) {
        BitSet changed = new BitSet();
        int index = 0;
        for (String line : Difference.whole(before, region.lines())) {
            if (line.startsWith("+")) {
                changed.set(index);
            }
            if (!line.startsWith("-")) {
                index++;
            }
        }
        return new Excerpt(region, changed);
    }

    boolean isChanged() {
        return !changed.isEmpty();
    }

    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<figure>\n<figcaption>").append(caption()).append("</figcaption>\n");
        html.append("<pre><code>");
        for (int i = 0; i < region.lines().size(); i++) {
            html.append(line(i));
        }
        return html.append("</code></pre>\n</figure>\n").toString();
    }

    private String caption() {
        String path = region.path();
        String file = path.substring(path.lastIndexOf('/') + 1);
        String where = lines(region.firstLine(), region.lastLine());
        String note = "";
        if (changed.cardinality() == region.lines().size()) {
            note = "; new in this step";
        } else if (isChanged()) {
            note = "; changed: " + changedLines();
        }
        return "<code>%s</code>, %s%s".formatted(Html.escape(file), where, note);
    }

    private String changedLines() {
        List<String> ranges = new ArrayList<>();
        for (int from = changed.nextSetBit(0); from >= 0; ) {
            int end = changed.nextClearBit(from);
            ranges.add(lines(region.firstLine() + from, region.firstLine() + end - 1));
            from = changed.nextSetBit(end);
        }
        return String.join(", ", ranges);
    }

    private static String lines(int first, int last) {
        return first == last ? "line " + first : "lines " + first + " to " + last;
    }

    /** The line break is within the element, so that copied text has it once. */
    private String line(int index) {
        String line = region.lines().get(index);
        int indent = line.length() - line.stripLeading().length();
        String style = indent == 0 ? "" : " style=\"--indent: " + indent + "\"";
        String element = changed.get(index) ? "mark" : "span";
        return "<%s class=\"line\" data-line=\"%d\"%s>%s\n</%s>"
                .formatted(
                        element,
                        region.firstLine() + index,
                        style,
                        withQuietComment(line),
                        element);
    }

    private static String withQuietComment(String line) {
        int comment = comment(line);
        String code = breakable(Html.escape(line.substring(0, comment)));
        return comment == line.length()
                ? code
                : code + "<i>" + Html.escape(line.substring(comment)) + "</i>";
    }

    /** In a narrow column, long code goes on in a new line at a dot or after a parenthesis. */
    private static String breakable(String code) {
        return code.replaceAll("(?<=[\\w)])(?=\\.[a-zA-Z])|(?<=\\w\\()(?=\\w)", "<wbr>");
    }

    /**
     * Where the comment of a line begins, or else the line's end. Two slashes in a text are none.
     */
    private static int comment(String line) {
        boolean inText = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                inText = !inText;
            } else if (inText && character == '\\') {
                i++; // what follows belongs to the text, even a quotation mark
            } else if (!inText && line.startsWith("//", i)) {
                return i;
            }
        }
        return line.length();
    }
}
