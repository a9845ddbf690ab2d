package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which marker belongs to which fence, and what fits on a projector. */
final class FenceRules implements Rule {
    private static final int COLUMNS = 80;

    @Override
    public List<Finding> check(Lesson lesson) {
        List<Finding> findings = new ArrayList<>(lesson.mistakes());
        for (Fence fence : lesson.fences()) {
            mistake(fence).ifPresent(text -> findings.add(lesson.finding(fence.line(), text)));
            checkWidth(lesson, fence, findings);
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
                findings.add(lesson.finding(fence.firstLine() + i, text.formatted(width, COLUMNS)));
            }
        }
    }

    private static Optional<String> mistake(Fence fence) {
        String language = fence.language();
        boolean isConsole = language.equals("console");
        if (language.isEmpty()) {
            return Optional.of("The fence names no language: write sh, java, console or text.");
        }
        if (language.equals("sh")) {
            return fence.marker()
                    .map(marker -> "A fence of sh has no marker: with output it's console.");
        }
        if (fence.marker().isEmpty()) {
            return Optional.of(
                    "The fence of %s does not say where it comes from: write <!-- %s --> or <!-- sketch: reason --> above it."
                            .formatted(
                                    language, isConsole ? "run: blocking" : "source: path#member"));
        }
        Marker marker = fence.marker().get();
        if (marker.kind() == Marker.Kind.SKETCH) {
            return Optional.of("The sketch has no reason: write <!-- sketch: reason -->.")
                    .filter(text -> marker.text().isEmpty());
        }
        String text =
                "This marker does not belong to a fence of %s: source is for code, run and start"
                        + " are for console.";
        return Optional.of(text.formatted(language))
                .filter(any -> isConsole == fence.isMarked(Marker.Kind.SOURCE));
    }
}
