package httpservers.exercises.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Exercise;
import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.front.Session;
import httpservers.exercises.student.Course;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Runs all exercises of one clone and prints a line for each as soon as it is known. It is a
 * program of its own so that it can be ended in whatever state a student's code has brought it to.
 */
final class OneClone {
    private OneClone() {}

    /**
     * @param arguments the course in the clone, the folder to write in, the seed
     */
    public static void main(String[] arguments) {
        Course course = new Course(Path.of(arguments[0]), Path.of(arguments[1]));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        Session session = new Session(course, Long.parseLong(arguments[2]));
        for (Exercise exercise : Catalogue.all()) {
            out.println(verdict(session, exercise).line());
        }
        System.exit(0); // ends the servers too, and waits for none that hangs while it starts
    }

    private static Verdict verdict(Session session, Exercise exercise) {
        try {
            return Verdict.of(session.run(exercise));
        } catch (UncheckedIOException unable) {
            return unable(exercise, unable.getCause());
        } catch (IOException | RuntimeException unable) {
            return unable(exercise, unable);
        }
    }

    private static Verdict unable(Exercise exercise, Exception why) {
        return Verdict.notGraded(exercise.number(), "could not be checked: " + why);
    }
}
