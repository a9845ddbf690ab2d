package httpservers.exercises.student;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the course that a student works in.
 *
 * @param root the folder with http-core, the servers and static
 * @param work where the checks may write
 */
public record Course(Path root, Path work) {

    /** The course in this folder, or in the nearest one around it. */
    public static Course around(Path folder) throws IOException {
        Path start = folder.toRealPath();
        for (Path root = start; root != null; root = root.getParent()) {
            if (Files.isDirectory(root.resolve("http-core/src/main/java"))) {
                return new Course(root, root.resolve("exercises/target"));
            }
        }
        throw new IOException("There is no course in " + start + " or around it.");
    }

    Path main(String module) {
        return root.resolve(module).resolve("src/main");
    }

    Path pages() {
        return root.resolve("static");
    }

    /** A path as the card shows it: from the course's folder on, with slashes. */
    public String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
