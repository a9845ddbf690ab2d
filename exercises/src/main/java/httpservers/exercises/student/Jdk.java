package httpservers.exercises.student;

import java.nio.file.Path;

/** The JDK that the checks run on, and so the student's servers too. */
final class Jdk {
    private Jdk() {}

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
