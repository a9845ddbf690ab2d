package httpservers.exercises.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The clones in a folder, by name. */
final class Clones {
    /**
     * A folder that a student has handed in.
     *
     * @param root the course in it; null: there is none
     */
    record Clone(String name, Path root) {}

    private Clones() {}

    /**
     * @throws IOException if there are none, in one sentence
     */
    static List<Clone> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "There is no folder " + folder + ": name the one with the clones in -Dgrade=.");
        }
        Path real = folder.toRealPath();
        if (isCourse(real)) {
            throw new IOException(
                    real + " is a clone itself: name the folder around it in -Dgrade=.");
        }
        List<Clone> clones = folders(real).stream().map(one -> clone(real, one)).toList();
        if (clones.stream().allMatch(clone -> clone.root() == null)) {
            throw new IOException(
                    "No folder in " + real + " has a clone of the course: look at -Dgrade=.");
        }
        return clones;
    }

    /** The course may lie one folder deeper, as it does in an unpacked archive. */
    private static Clone clone(Path around, Path folder) {
        try {
            Path root = folder;
            if (!isCourse(folder)) {
                List<Path> courses = folders(folder).stream().filter(Clones::isCourse).toList();
                root = courses.size() == 1 ? courses.get(0) : null;
            }
            return new Clone(around.relativize(folder).toString(), root);
        } catch (IOException unreadable) {
            return new Clone(around.relativize(folder).toString(), null);
        }
    }

    private static boolean isCourse(Path folder) {
        return Files.isDirectory(folder.resolve("http-core/src/main/java"));
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(one -> !one.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
