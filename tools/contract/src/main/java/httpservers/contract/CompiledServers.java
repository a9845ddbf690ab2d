package httpservers.contract;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of the three servers. The tools don't depend on them in Maven, because {@code
 * exec:java -am} would then start the servers too; so the tools have Maven compile them here.
 */
final class CompiledServers {
    private static final List<String> GOAL =
            List.of("-q", "compile", "-pl", "blocking-server,async-server,routing-server", "-am");

    private static boolean compiled;

    private CompiledServers() {}

    /**
     * Returns the folder with the classes of a module, compiled first if that hasn't happened yet.
     *
     * @throws IOException with a sentence, if they don't compile
     */
    static synchronized Path of(String module) throws IOException {
        Path root = CourseRoot.find();
        if (!compiled) {
            compile(root.toFile());
            compiled = true;
        }
        return root.resolve(Path.of(module, "target", "classes"));
    }

    private static void compile(File root) throws IOException {
        List<String> command = new ArrayList<>(GOAL);
        command.add(0, maven());
        ProcessBuilder maven = new ProcessBuilder(command).directory(root);
        maven.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            if (maven.start().waitFor() != 0) {
                throw new IOException(
                        "The servers don't compile: \"mvn %s\" in the course's root folder says why."
                                .formatted(String.join(" ", GOAL)));
            }
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException("interrupted while the servers were compiled");
        }
    }

    /** The Maven that runs this program, if there is one. */
    private static String maven() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String program = windows ? "mvn.cmd" : "mvn";
        String home = System.getProperty("maven.home");
        return home == null ? program : Path.of(home, "bin", program).toString();
    }
}
