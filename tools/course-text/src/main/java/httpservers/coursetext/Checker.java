package httpservers.coursetext;

import java.util.Comparator;
import java.util.List;

/** All that is checked in the lessons of a course. */
final class Checker {
    private final Course course;
    private final List<Rule> rules;

    Checker(Course course) {
        this.course = course;
        this.rules =
                List.of(
                        new FenceRules(),
                        new LinkRules(course),
                        new CommandRule(course),
                        new Freshness(course));
    }

    /** In the order of the files and their lines. */
    List<Finding> findings() {
        return course.lessons().stream()
                .flatMap(
                        lesson ->
                                rules.stream()
                                        .flatMap(rule -> rule.check(lesson).stream())
                                        .sorted(Comparator.comparing(Finding::line)))
                .toList();
    }
}
