package httpservers.lessons.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A step's server in a process of its own, on a free port, with the pages of the course. */
final class CourseServer implements AutoCloseable {
    private final Process process;
    private final String url;

    CourseServer(Step step, Path pages) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command =
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        step.mainClass.getName(),
                        "--port",
                        "0",
                        "--root",
                        pages.toString());
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        if (line == null || !line.contains(" serves ")) {
            throw new IOException(step.serverName + " did not start: " + line);
        }
        url = line.substring(line.lastIndexOf("http://"));
        CompletableFuture.runAsync(() -> output.lines().forEach(ignored -> {}));
    }

    /** Without a slash at its end. */
    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
