package httpservers.exercises.student;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The JDK that the checks run on, and so the student's servers too. */
public final class Jdk {
    private Jdk() {}

    public static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** A command that runs a short-lived program. */
    public static List<String> java(
            String heap, List<Path> classPath, String main, String... more) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(tool("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-Xmx" + heap, "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", joined(classPath), main));
        return command;
    }

    /** A class path, as the tools want it. */
    public static String joined(List<Path> classPath) {
        return classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
