package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings fences up to date in the files; nothing else in them changes. */
final class Rewriter {
    private final Course course;
    private final Freshness freshness;

    Rewriter(Course course) {
        this.course = course;
        this.freshness = new Freshness(course);
    }

    /** A sentence for each fence that was rewritten. */
    List<String> rewrite() {
        List<String> done = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            rewrite(lesson, done);
        }
        return done;
    }

    private void rewrite(Lesson lesson, List<String> done) {
        List<String> lines = new ArrayList<>(lesson.lines());
        for (Fence fence : lesson.fences()) {
            int start = fence.line() + lines.size() - lesson.lines().size();
            changed(fence)
                    .ifPresent(
                            current -> {
                                lines.subList(start, start + fence.lines().size()).clear();
                                lines.addAll(start, current.stream().map(fence::indented).toList());
                                done.add(lesson.path() + ":" + fence.line() + ": rewritten.");
                            });
        }
        if (!lines.equals(lesson.lines())) {
            course.write(lesson.path(), String.join("\n", lines) + "\n");
        }
    }

    /** Empty where the source isn't found, too: that's for an author to repair. */
    private Optional<List<String>> changed(Fence fence) {
        try {
            return freshness.change(fence);
        } catch (IllegalArgumentException notFound) {
            return Optional.empty();
        }
    }
}
