package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fence shows what its source says, or what its commands print. */
final class Freshness implements Rule {
    private final CurrentText currentText;

    Freshness(CurrentText currentText) {
        this.currentText = currentText;
    }

    @Override
    public List<Finding> check(Lesson lesson) {
        List<Finding> findings = new ArrayList<>();
        for (Fence fence : lesson.fences()) {
            check(lesson, fence).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> check(Lesson lesson, Fence fence) {
        try {
            return currentText
                    .of(fence)
                    .filter(current -> !current.equals(fence.lines()))
                    .map(current -> stale(lesson, fence, current));
        } catch (IllegalArgumentException notFound) {
            return Optional.of(lesson.finding(fence.line(), notFound.getMessage()));
        }
    }

    private static Finding stale(Lesson lesson, Fence fence, List<String> current) {
        String sentence =
                fence.isMarked(Marker.Kind.SOURCE)
                        ? "The source has changed (- is the lesson, + the source):"
                        : "The commands print something else (- is the lesson, + their output):";
        return new Finding(
                lesson.path(), fence.line(), sentence, Difference.between(fence.lines(), current));
    }
}
