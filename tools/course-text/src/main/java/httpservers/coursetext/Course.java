package httpservers.coursetext;

import httpservers.contract.CourseRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The folder of the course and the lessons in it. */
record Course(Path root) {

    Course {
        try {
            root = root.toRealPath(); // as commands and servers print it
        } catch (IOException missing) {
            throw new IllegalArgumentException("There is no folder " + root + ".", missing);
        }
    }

    static Course find() {
        return new Course(CourseRoot.find());
    }

    /** The README files of the course and of its folders, and all Markdown of the exercises. */
    List<Lesson> lessons() {
        return files(".md").stream().filter(Course::isLesson).map(this::read).toList();
    }

    Lesson read(String path) {
        try {
            return MarkdownReader.read(path, Files.readAllLines(root.resolve(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + path, failure);
        }
    }

    /** Paths of the files whose names end so, without what Maven made; sorted. */
    List<String> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new Collector(ending, found));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list the files of the course", failure);
        }
        return found.stream()
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .sorted(
                        Comparator.comparing((String path) -> path.contains("/"))
                                .thenComparing(path -> path))
                .toList();
    }

    /** Whether there is a file or folder; the path is relative to the root and stays in it. */
    boolean has(String path) {
        Path file = root.resolve(path).normalize();
        return file.startsWith(root) && Files.exists(file);
    }

    /** Whether some module has the source of a class; the name may come without its package. */
    boolean hasClass(String name) {
        String file = name.replace('.', '/') + ".java";
        return files(".java").stream().anyMatch(path -> path.endsWith("/" + file));
    }

    private static boolean isLesson(String path) {
        return path.matches("(tools/)?([^/]+/)?README\\.md") || path.startsWith("exercises/");
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        private final String ending;
        private final List<Path> found;

        Collector(String ending, List<Path> found) {
            this.ending = ending;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skip = name.equals("target") || name.startsWith(".");
            return skip && !folder.equals(root)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(ending)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
