package httpservers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A server in a process of its own, as a user starts it. */
final class ServerProcess implements AutoCloseable {
    /** For the whole life of a process: then it is ended, so that no test waits for ever. */
    private static final int SECONDS = 30;

    private final Process process;
    private final BufferedReader output;
    private int port;

    /** Starts a main class with the class path of the tests. */
    static ServerProcess start(Class<?> main, String... arguments) throws IOException {
        return new ServerProcess(command(main, arguments));
    }

    /** The same, but the process can have only so many files and connections open. */
    static ServerProcess withFewDescriptors(int limit, Class<?> main, String... arguments)
            throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/bash")), "there is no bash to set the limit");
        List<String> command =
                new ArrayList<>(
                        List.of("/bin/bash", "-c", "ulimit -n " + limit + "; exec \"$@\"", "bash"));
        command.addAll(command(main, arguments));
        return new ServerProcess(command);
    }

    private static List<String> command(Class<?> main, String... arguments) {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private ServerProcess(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        // With these the JVM would say on standard error that it has picked them up.
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        process = builder.start();
        output = process.inputReader();
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
                .execute(process::destroyForcibly);
    }

    /** The first line, which comes when the server listens. */
    String readStartLine() throws IOException {
        String line = output.readLine();
        assertThat(line).as("start line").matches(".*:[0-9]+");
        port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        return line;
    }

    /** The port that the start line named. */
    int port() {
        return port;
    }

    /** What all threads have computed so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks it to end, as Ctrl-C and kill do; where there is no such thing, the test ends. */
    void terminate() {
        Assumptions.assumeTrue(process.supportsNormalTermination(), "no SIGTERM here");
        process.toHandle().destroy(); // process.destroy() would close its output too
    }

    /** Waits for the end. */
    int exitStatus() throws InterruptedException {
        return process.waitFor();
    }

    /** What is still to be read of standard output, to its end. */
    List<String> restOfOutput() {
        return output.lines().toList();
    }

    /** All of standard error, to its end. */
    List<String> errors() throws IOException {
        byte[] bytes = process.getErrorStream().readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
