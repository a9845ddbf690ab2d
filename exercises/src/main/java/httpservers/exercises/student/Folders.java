package httpservers.exercises.student;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can be done with a whole folder. */
public final class Folders {
    private Folders() {}

    /** Copies all files below a folder, over what is there. */
    public static void copy(Path from, Path to) throws IOException {
        for (Path file : all(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Deletes a folder, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
