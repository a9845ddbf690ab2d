package httpservers.contract;

import httpservers.launch.Server;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.simple.SimpleLogger;

/** The words of a command that runs a program with the JVM that runs this one. */
public final class JavaCommand {
    private JavaCommand() {}

    /** Runs a class of the calling tool. */
    public static List<String> of(Class<?> main, String... arguments) {
        return of(List.of(), classPath(origin(main)), main.getName(), arguments);
    }

    /**
     * @param program the name of a class, or a source file
     */
    static List<String> of(
            List<String> jvmOptions, String classPath, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, program));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A folder of classes, and http-core and logging, which these need. */
    static String classPath(Path folder) {
        Stream<Path> needed =
                Stream.of(Server.class, LoggerFactory.class, SimpleLogger.class)
                        .map(JavaCommand::origin);
        return Stream.concat(Stream.of(folder), needed)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where a class was loaded from: inside Maven there's no class path to ask for. */
    private static Path origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
