package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a marker lets differ between the run that a lesson shows and the one just made. */
enum Tolerance {
    /** Nothing. */
    NONE(String::equals),

    /** Whole seconds by one: a busy machine is a little later, and the lesson is still true. */
    SECONDS(Tolerance::nearInSeconds),

    /** All figures, and the bars and blanks that depend on them: the words must be the same. */
    FIGURES((shown, current) -> withoutFigures(shown).equals(withoutFigures(current)));

    private static final Pattern WHOLE_SECONDS = Pattern.compile("\\b(\\d+)(?= s\\b)");
    private static final Pattern FIGURE =
            Pattern.compile("[.=#]{2,}|(> )?\\d[\\d.,]*( (ms|s)\\b)?|\\s+");

    private final BiPredicate<String, String> same;

    Tolerance(BiPredicate<String, String> same) {
        this.same = same;
    }

    /** The current lines, but those that are near enough as they are shown. */
    List<String> near(List<String> shown, List<String> current) {
        List<String> lines = new ArrayList<>(current);
        for (int i = 0; i < Math.min(shown.size(), current.size()); i++) {
            if (same.test(shown.get(i), current.get(i))) {
                lines.set(i, shown.get(i));
            }
        }
        return lines;
    }

    private static boolean nearInSeconds(String shown, String current) {
        Matcher before = WHOLE_SECONDS.matcher(shown);
        Matcher now = WHOLE_SECONDS.matcher(current);
        while (before.find() && now.find()) {
            if (Math.abs(Long.parseLong(before.group()) - Long.parseLong(now.group())) > 1) {
                return false;
            }
        }
        return before.replaceAll("").equals(now.replaceAll(""));
    }

    private static String withoutFigures(String line) {
        return FIGURE.matcher(line).replaceAll("");
    }
}
