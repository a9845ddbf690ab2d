package httpservers.coursetext;

import httpservers.coursetext.sidebyside.SideBySide;
import java.util.List;
import java.util.Optional;

/** The page that is made from the sources as a whole. */
record GeneratedPage(Course course) {
    /** What differs from the source, if anything does; or what isn't there to be shown. */
    Optional<Finding> finding() {
        String shown = course.has(SideBySide.FILE) ? course.text(SideBySide.FILE) : "";
        try {
            String current = SideBySide.page(course.root());
            String sentence = "The source has changed (- is the page, + the source):";
            List<String> difference =
                    Difference.between(shown.lines().toList(), current.lines().toList());
            return Optional.of(new Finding(SideBySide.FILE, 1, sentence, difference))
                    .filter(finding -> !shown.equals(current));
        } catch (IllegalArgumentException missing) {
            return Optional.of(new Finding(SideBySide.FILE, 1, missing.getMessage(), List.of()));
        }
    }

    void rewrite() {
        course.write(SideBySide.FILE, SideBySide.page(course.root()));
    }
}
