package httpservers.coursetext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings fences up to date in the files; nothing else in them changes. */
final class Rewriter {
    private final Course course;
    private final CurrentText currentText;

    Rewriter(Course course) {
        this.course = course;
        this.currentText = new CurrentText(course);
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
        List<String> result = new ArrayList<>();
        int copied = 0;
        for (Fence fence : lesson.fences()) {
            Optional<List<String>> current = changed(fence);
            if (current.isPresent()) {
                result.addAll(lesson.lines().subList(copied, fence.line()));
                current.get().forEach(line -> result.add(indented(fence, line)));
                copied = fence.line() + fence.lines().size();
                done.add(lesson.path() + ":" + fence.line() + ": rewritten.");
            }
        }
        if (copied > 0) {
            result.addAll(lesson.lines().subList(copied, lesson.lines().size()));
            write(lesson.path(), result);
        }
    }

    /** Empty also where the source is not found: that is for an author to repair. */
    private Optional<List<String>> changed(Fence fence) {
        try {
            return currentText.of(fence).filter(current -> !current.equals(fence.lines()));
        } catch (IllegalArgumentException notFound) {
            return Optional.empty();
        }
    }

    private static String indented(Fence fence, String line) {
        return line.isEmpty() ? line : fence.indentation() + line;
    }

    private void write(String path, List<String> lines) {
        try {
            Files.writeString(course.root().resolve(path), String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + path, failure);
        }
    }
}
