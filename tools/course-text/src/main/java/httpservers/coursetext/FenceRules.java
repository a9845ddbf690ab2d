package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which marker belongs to which fence, and what a fence may hold so that a projector shows it. */
final class FenceRules implements Rule {
    private static final int COLUMNS = 80;

    @Override
    public List<Finding> check(Lesson lesson) {
        List<Finding> findings = new ArrayList<>();
        for (Fence fence : lesson.fences()) {
            fault(fence).ifPresent(text -> findings.add(lesson.finding(fence.line(), text)));
            checkWidth(lesson, fence, findings);
        }
        for (Marker marker : lesson.strayMarkers()) {
            String text = "No fence follows this marker: put it directly above one, or remove it.";
            findings.add(lesson.finding(marker.line(), text));
        }
        for (int number = 1; number <= lesson.lines().size(); number++) {
            String line = lesson.lines().get(number - 1);
            if (!line.equals(line.stripTrailing())) {
                findings.add(lesson.finding(number, "The line ends with a blank: remove it."));
            }
        }
        return findings;
    }

    private static void checkWidth(Lesson lesson, Fence fence, List<Finding> findings) {
        for (int i = 0; i < fence.lines().size(); i++) {
            String line = fence.lines().get(i);
            int width = line.codePointCount(0, line.length());
            if (width > COLUMNS) {
                String text = "The line has %d columns, and a fence at most %d: show less of it.";
                findings.add(
                        lesson.finding(fence.firstLine() + i, String.format(text, width, COLUMNS)));
            }
        }
    }

    private static Optional<String> fault(Fence fence) {
        if (fence.language().isEmpty()) {
            return Optional.of("The fence names no language: write sh, java, console or text.");
        }
        if (fence.language().equals("sh")) {
            return fence.marker()
                    .map(marker -> "A fence of sh has no marker: with output it is console.");
        }
        if (fence.marker().isEmpty()) {
            return Optional.of(
                    String.format(
                            "The fence of %s does not say where it comes from: write <!-- %s --> or"
                                    + " <!-- sketch: reason --> above it.",
                            fence.language(),
                            isConsole(fence) ? "run: blocking" : "source: path#member"));
        }
        return fault(fence, fence.marker().get());
    }

    private static Optional<String> fault(Fence fence, Marker marker) {
        if (marker.kind() == Marker.Kind.SKETCH) {
            return marker.text().isEmpty()
                    ? Optional.of("The sketch has no reason: write <!-- sketch: reason -->.")
                    : Optional.empty();
        }
        boolean ofConsole = Set.of(Marker.Kind.RUN, Marker.Kind.START).contains(marker.kind());
        if (ofConsole != isConsole(fence)) {
            return Optional.of(
                    String.format(
                            "The marker \"%s\" does not belong to a fence of %s: source is for"
                                    + " code, run and start are for console.",
                            marker.kind().word(), fence.language()));
        }
        return Optional.empty();
    }

    private static boolean isConsole(Fence fence) {
        return fence.language().equals("console");
    }
}
