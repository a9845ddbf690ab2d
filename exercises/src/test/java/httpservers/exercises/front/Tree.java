package httpservers.exercises.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Exercise;
import httpservers.exercises.Result;
import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.student.Course;
import httpservers.exercises.student.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A copy of the course to change: what the checks read of it, in target/. What they compiled there
 * stays for the next copy.
 */
public record Tree(Course copy) {
    public static final long SEED = 1;

    private static final List<String> PARTS =
            List.of(
                    "http-core/src/main",
                    "blocking-server/src/main",
                    "async-server/src/main",
                    "routing-server/src/main",
                    "static");

    static final Path COURSE = course().root();
    static final Path SOLUTIONS = COURSE.resolve("exercises/solutions");
    static final Path WRONG = COURSE.resolve("exercises/wrong");

    private static Course course() {
        try {
            return Course.around(Path.of(""));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The course as it is, in a copy: one for each process that runs tests beside others. */
    static Tree untouched() throws IOException {
        Files.createDirectories(COURSE.resolve("exercises/target"));
        String name = System.getProperty("test.tree", "tree");
        return untouchedIn(COURSE.resolve("exercises/target").resolve(name));
    }

    /** The same in a folder of your choice. */
    public static Tree untouchedIn(Path root) throws IOException {
        Folders.delete(root.resolve(".git"));
        for (String part : PARTS) {
            Folders.delete(root.resolve(part));
            Files.createDirectories(root.resolve(part));
            Folders.copy(COURSE.resolve(part), root.resolve(part));
        }
        return new Tree(Course.around(root));
    }

    /** With a stored case applied. */
    Tree with(Patch patch) throws IOException {
        patch.applyTo(copy.root());
        return this;
    }

    /** With all twelve solutions. */
    Tree withAllSolutions() throws IOException {
        mergeSolutionsInto(copy.root());
        return this;
    }

    /** The twelve solutions in order, then what resolves their collisions. */
    static void mergeSolutionsInto(Path course) throws IOException {
        Patch.mergeInto(course, Patch.in(SOLUTIONS));
        new Patch(COURSE.resolve("exercises/src/test/collisions.patch")).applyTo(course);
    }

    /** With the reference solution of an exercise. */
    public Tree withSolution(Exercise exercise) throws IOException {
        return with(new Patch(SOLUTIONS.resolve(exercise.name() + ".patch")));
    }

    /** With one piece of text in one file replaced. */
    public Tree with(String file, String piece, String replacement) throws IOException {
        Path path = copy.root().resolve(file);
        String text = Files.readString(path, UTF_8);
        if (!text.contains(piece)) {
            throw new IllegalArgumentException(file + " has no " + piece);
        }
        Files.writeString(path, text.replace(piece, replacement), UTF_8);
        return this;
    }

    Result run(Exercise exercise) throws IOException {
        try (Session session = new Session(copy, SEED)) {
            return session.run(exercise);
        }
    }

    List<Result> runAll() throws IOException {
        try (Session session = new Session(copy, SEED)) {
            return session.runAll(Catalogue.all());
        }
    }

    public static Exercise exercise(int number) {
        return Catalogue.all().get(number - 1);
    }
}
