package httpservers.coursetext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The anchors of a lesson: the names that GitHub gives to headings, and those in HTML. */
final class Anchors {
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s+(.*?)(?:\\s+#+)?\\s*");
    private static final Pattern HTML = Pattern.compile("<\\w+[^>]*\\b(?:id|name)=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");

    private Anchors() {}

    static Set<String> of(Lesson lesson) {
        Set<String> anchors = new HashSet<>();
        for (String line : lesson.prose()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                addNumbered(anchors, ofHeading(heading.group(1)));
            }
            HTML.matcher(line).results().forEach(tag -> anchors.add(tag.group(1)));
        }
        return anchors;
    }

    /** Letters, digits, {@code _} and {@code -} in lower case; each blank becomes a hyphen. */
    static String ofHeading(String heading) {
        return LINK.matcher(heading)
                .replaceAll("$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                .replace(' ', '-');
    }

    /** The second heading of a name gets -1, the third -2. */
    private static void addNumbered(Set<String> anchors, String name) {
        String numbered = name;
        for (int i = 1; !anchors.add(numbered); i++) {
            numbered = name + "-" + i;
        }
    }
}
