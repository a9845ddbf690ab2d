package httpservers.coursetext;

import httpservers.contract.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What a fence should show today. */
final class CurrentText {
    private final Course course;

    CurrentText(Course course) {
        this.course = course;
    }

    /**
     * @return empty, if nothing is known to compare it with
     * @throws IllegalArgumentException with a sentence, if its source cannot be found
     */
    Optional<List<String>> of(Fence fence) {
        boolean console = fence.language().equals("console");
        if (fence.marker().isEmpty() || fence.isMarked(Marker.Kind.SKETCH)) {
            return Optional.empty();
        }
        if (console == fence.isMarked(Marker.Kind.SOURCE) || fence.language().equals("sh")) {
            return Optional.empty(); // FenceRules says that the marker is wrong
        }
        String text = fence.marker().get().text();
        return Optional.of(
                console ? transcript(fence, text) : SourceRegion.find(course.root(), text).lines());
    }

    private List<String> transcript(Fence fence, String options) {
        try {
            return fence.isMarked(Marker.Kind.START)
                    ? StartTranscript.run(course.root(), fence.lines(), Step.named(options))
                    : new TranscriptRunner(course.root()).run(fence.lines(), options);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot run a transcript", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("The check was interrupted.", stopped);
        }
    }
}
