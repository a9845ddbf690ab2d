package httpservers.coursetext.sidebyside;

import httpservers.coursetext.Difference;
import httpservers.coursetext.SourceRegion;
import httpservers.http.Html;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A region of the source as it appears on the page.
 *
 * @param changed the lines, counted from 0, that step 2 does not have
 */
record Excerpt(SourceRegion region, BitSet changed) {

    /** Two slashes in a string don't begin a comment. */
    private static final Pattern CODE_AND_COMMENT =
            Pattern.compile("((?:\"(?:\\\\.|[^\"\\\\])*\"|/(?!/)|[^\"/])*)((?://.*)?)");

    static Excerpt of(SourceRegion region) {
        return new Excerpt(region, new BitSet());
    }

    /**
     * @param before the same region in step 2; empty if there is none
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
        Matcher parts = CODE_AND_COMMENT.matcher(line);
        if (!parts.matches() || parts.group(2).isEmpty()) {
            return breakable(Html.escape(line));
        }
        String comment = Html.escape(parts.group(2));
        return breakable(Html.escape(parts.group(1))) + "<i>" + comment + "</i>";
    }

    /** In a narrow column, long code goes on in a new line at a dot or after a parenthesis. */
    private static String breakable(String code) {
        return code.replaceAll("(?<=[\\w)])(?=\\.[a-zA-Z])|(?<=\\w\\()(?=\\w)", "<wbr>");
    }
}
