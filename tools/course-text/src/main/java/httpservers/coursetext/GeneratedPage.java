package httpservers.coursetext;

import httpservers.coursetext.sidebyside.SideBySide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one page that is made from the sources as a whole. */
final class GeneratedPage {
    private final Path file;
    private final String current;

    /**
     * @throws IllegalArgumentException with a sentence, if it is to show code that is not there
     */
    GeneratedPage(Course course) {
        file = course.root().resolve(SideBySide.FILE);
        current = SideBySide.page(course.root());
    }

    /** What differs from the source, if anything does. */
    Optional<Finding> finding() {
        List<String> difference =
                Difference.between(shown().lines().toList(), current.lines().toList());
        return shown().equals(current)
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                SideBySide.FILE,
                                1,
                                "The source has changed (- is the page, + the source):",
                                difference));
    }

    /** A sentence, if the page had to be rewritten. */
    Optional<String> rewrite() {
        if (shown().equals(current)) {
            return Optional.empty();
        }
        try {
            Files.writeString(file, current);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + SideBySide.FILE, failure);
        }
        return Optional.of(SideBySide.FILE + ": rewritten.");
    }

    private String shown() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + SideBySide.FILE, failure);
        }
    }
}
