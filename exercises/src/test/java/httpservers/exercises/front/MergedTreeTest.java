package httpservers.exercises.front;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.exercises.student.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The students' suite stays green when the exercises are done. Takes as long as that suite without
 * the board, in a Maven of its own.
 */
@Tag("maintainer")
class MergedTreeTest {
    private static final Set<String> NOT_COPIED = Set.of("target", ".git");

    /** The tests are the students'; compiler and formatter are as strict as with the course. */
    private static final String MAVEN =
            "mvn -q -o test -Pmaintainer -Dexcluded.tests=maintainer -pl !exercises";

    @Test
    void theStudentsSuitePassesWithAllSolutions() throws Exception {
        Path copy = Tree.COURSE.resolve("exercises/target/merged");
        Folders.delete(copy);
        copy(Tree.COURSE, copy);
        Tree.mergeSolutionsInto(copy);
        Path log = copy.resolve("mvn.log");
        Process maven =
                new ProcessBuilder(MAVEN.split(" "))
                        .directory(copy.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean inTime = maven.waitFor(4, TimeUnit.MINUTES);
        if (!inTime) {
            maven.destroyForcibly();
        }
        assertThat(inTime).as("it ends in time").isTrue();
        assertThat(maven.exitValue()).as("\n" + Files.readString(log)).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> all = Files.list(from)) {
            List<Path> parts =
                    all.filter(part -> !NOT_COPIED.contains(part.getFileName().toString()))
                            .toList();
            for (Path part : parts) {
                Path target = to.resolve(part.getFileName());
                if (Files.isDirectory(part)) {
                    copy(part, target);
                } else {
                    Files.copy(part, target);
                }
            }
        }
    }
}
