package httpservers.exercises.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A solution holds files of the course in whole, so it ages when the course changes. made-from.txt
 * names the state of each such file from which solutions and wrong answers were made.
 */
@Tag("maintainer")
class MadeFromTest {
    private static final Path STORED =
            Tree.SOLUTIONS.resolveSibling("src").resolve("test/made-from.txt");

    @Test
    void solutionsAreMadeFromTheCourseAsItIs() throws IOException {
        Map<String, List<String>> users = users();
        List<String> now = new ArrayList<>();
        for (String file : users.keySet()) {
            now.add(fingerprint(Tree.COURSE.resolve(file)) + " " + file);
        }
        if (Boolean.getBoolean("rewrite")) {
            Files.write(STORED, now, UTF_8);
        }
        List<String> stored = Files.readAllLines(STORED, UTF_8);
        assertThat(now)
                .filteredOn(line -> !stored.contains(line))
                .extracting(line -> advice(line.substring(line.indexOf(' ') + 1), users))
                .as("what has changed")
                .isEmpty();
        assertThat(stored).as("with files that nobody copies now: -Drewrite=true").isEqualTo(now);
    }

    private static String advice(String file, Map<String, List<String>> users) {
        return file
                + " has changed since it was copied to "
                + String.join(", ", users.get(file))
                + ". Bring the change in there (git log -p shows it), then run this test with"
                + " -Drewrite=true.";
    }

    /** The files of the course that are copied, each with the folders that have a copy. */
    private static Map<String, List<String>> users() throws IOException {
        Map<String, List<String>> users = new TreeMap<>();
        for (Path folder : folders()) {
            for (Path file : files(folder)) {
                String name = name(folder, file);
                if (Files.exists(Tree.COURSE.resolve(name))) {
                    users.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(name(Tree.COURSE, folder));
                }
            }
        }
        return users;
    }

    private static List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>(children(Tree.SOLUTIONS));
        for (Path exercise : children(Tree.WRONG)) {
            folders.addAll(children(exercise));
        }
        return folders;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Of the lines, so that it is the same where Git writes other line ends. */
    private static String fingerprint(Path file) throws IOException {
        try {
            byte[] text = String.join("\n", Files.readAllLines(file, UTF_8)).getBytes(UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // each JDK has SHA-256
        }
    }
}
