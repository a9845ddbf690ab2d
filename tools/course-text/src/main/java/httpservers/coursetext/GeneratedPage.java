package httpservers.coursetext;

import httpservers.coursetext.sidebyside.SideBySide;
import java.util.List;
import java.util.Optional;

/** The page that is made from the sources as a whole. */
final class GeneratedPage {
    private final Course course;
    private final String current;

    /**
     * @throws IllegalArgumentException with a sentence, if it's to show code that isn't there
     */
    GeneratedPage(Course course) {
        this.course = course;
        current = SideBySide.page(course.root());
    }

    /** What differs from the source, if anything does. */
    Optional<Finding> finding() {
        String shown = course.has(SideBySide.FILE) ? course.text(SideBySide.FILE) : "";
        if (shown.equals(current)) {
            return Optional.empty();
        }
        String sentence = "The source has changed (- is the page, + the source):";
        List<String> difference =
                Difference.between(shown.lines().toList(), current.lines().toList());
        return Optional.of(new Finding(SideBySide.FILE, 1, sentence, difference));
    }

    void rewrite() {
        course.write(SideBySide.FILE, current);
    }
}
