package httpservers.coursetext;

import httpservers.contract.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fence shows what its source says, or what its commands print. */
record Freshness(Course course) implements Rule {

    @Override
    public List<Finding> check(Lesson lesson) {
        List<Finding> findings = new ArrayList<>();
        for (Fence fence : lesson.fences()) {
            try {
                change(fence).ifPresent(current -> findings.add(stale(lesson, fence, current)));
            } catch (IllegalArgumentException notFound) {
                findings.add(lesson.finding(fence.line(), notFound.getMessage()));
            }
        }
        return findings;
    }

    private static Finding stale(Lesson lesson, Fence fence, List<String> current) {
        String sentence =
                fence.isMarked(Marker.Kind.SOURCE)
                        ? "The source has changed (- is the lesson, + the source):"
                        : "The commands print something else (- is the lesson, + their output):";
        return new Finding(
                lesson.path(), fence.line(), sentence, Difference.between(fence.lines(), current));
    }

    /**
     * @return the lines that a fence should show; empty if it does, or if there's nothing to
     *     compare it with
     * @throws IllegalArgumentException with a sentence, if the source can't be found
     */
    Optional<List<String>> change(Fence fence) {
        boolean console = fence.language().equals("console");
        if (fence.marker().isEmpty()
                || fence.isMarked(Marker.Kind.SKETCH)
                || fence.language().equals("sh")
                || console == fence.isMarked(Marker.Kind.SOURCE)) {
            return Optional.empty(); // FenceRules says if the marker is wrong
        }
        String text = fence.marker().get().text();
        List<String> current =
                console ? transcript(fence, text) : SourceRegion.find(course.root(), text).lines();
        return current.equals(fence.lines()) ? Optional.empty() : Optional.of(current);
    }

    private List<String> transcript(Fence fence, String options) {
        try {
            return fence.isMarked(Marker.Kind.START)
                    ? StartTranscript.run(course.root(), fence.lines(), Step.named(options))
                    : new TranscriptRunner(course.root()).run(fence.lines(), options);
        } catch (IOException failure) {
            throw new IllegalArgumentException(failure.getMessage(), failure);
        }
    }
}
