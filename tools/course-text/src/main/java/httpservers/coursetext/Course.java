package httpservers.coursetext;

import httpservers.contract.CourseRoot;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
        return LessonReader.read(path, text(path).lines().toList());
    }

    String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + path, failure);
        }
    }

    void write(String path, String text) {
        try {
            Files.writeString(root.resolve(path), text);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + path, failure);
        }
    }

    /** Returns the paths of the files whose names end so, without what Maven made; sorted. */
    List<String> files(String ending) {
        return below(root.toFile())
                .map(file -> root.relativize(file.toPath()).toString().replace('\\', '/'))
                .filter(path -> path.endsWith(ending))
                .sorted(
                        Comparator.comparing((String path) -> path.contains("/"))
                                .thenComparing(path -> path))
                .toList();
    }

    private static Stream<File> below(File folder) {
        return Stream.of(folder.listFiles())
                .filter(file -> !file.getName().matches("target|\\..*"))
                .flatMap(file -> file.isDirectory() ? below(file) : Stream.of(file));
    }

    /** Whether there is a file or folder; the path is relative to the root and stays in it. */
    boolean has(String path) {
        Path file = root.resolve(path).normalize();
        return file.startsWith(root) && Files.exists(file);
    }

    private static boolean isLesson(String path) {
        return path.matches("((tools/)?([^/]+/)?README|CONTRIBUTING)\\.md")
                || path.startsWith("exercises/");
    }
}
