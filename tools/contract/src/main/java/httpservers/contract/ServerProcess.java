package httpservers.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, as a user starts it. */
final class ServerProcess implements AutoCloseable {
    /** For the whole life of a process: then it is ended, so that no test waits for ever. */
    private static final int SECONDS = 60;

    private static final Path BASH = Path.of("/bin/bash");
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    private final Process process;
    private final BufferedReader output;
    private int port;

    /** Starts a main class with the class path of the tests. */
    static ServerProcess start(Class<?> main, String... arguments) throws IOException {
        return new ServerProcess(java(main, arguments));
    }

    /**
     * Starts a server on a free port, with the folder of {@link Download}.
     *
     * @param first arguments before those that say so
     */
    static ServerProcess serve(Class<?> main, String... first) throws IOException {
        return new ServerProcess(javaServing(main, first));
    }

    /** The same, but it can have only so many files and connections open. */
    static ServerProcess serveWithFewDescriptors(int limit, Class<?> main) throws IOException {
        assumeTrue(Files.isExecutable(BASH), "there is no bash to set the limit");
        String script = "ulimit -n " + limit + "; exec \"$@\"";
        List<String> command = new ArrayList<>(List.of(BASH.toString(), "-c", script, "bash"));
        command.addAll(javaServing(main));
        return new ServerProcess(command);
    }

    private static List<String> javaServing(Class<?> main, String... first) {
        List<String> command = java(main, first);
        command.addAll(List.of("--port", "0", "--root", Download.ROOT.toString()));
        return command;
    }

    private static List<String> java(Class<?> main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classPath, main.getName()));
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

    /** Holds that a client is served; also, the server has loaded then what it needs for that. */
    void assertAnswers() throws IOException {
        try (Client client = new Client(port)) {
            client.send(Requests.get("/page.html", "Connection: close"));
            assertThat(client.read().status()).as("status").isEqualTo(200);
            assertThat(client.readToEnd()).as("bytes after the answer").isEmpty();
        }
    }

    /** Lets the process, while it runs, have so many files and connections and not one more. */
    void limitDescriptors(int limit) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PRLIMIT), "there is no prlimit to set the limit");
        String[] command = {
            PRLIMIT.toString(), "--pid=" + process.pid(), "--nofile=" + limit + ":"
        };
        int status = new ProcessBuilder(command).start().waitFor();
        assertThat(status).as("exit status of prlimit").isZero();
    }

    /** Holds that this client is not served, and that the server does not spin meanwhile. */
    void assertRestsWhileWaiting(Client client) throws IOException {
        Duration before = processorTime();
        assertThat(client.isSilentFor(Duration.ofSeconds(1))).as("the client waits").isTrue();
        assertThat(processorTime().minus(before))
                .as("time that the server computed in this second")
                .isLessThan(Duration.ofMillis(400));
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks it to end, as Ctrl-C and kill do; where there is no such thing, the test ends. */
    void terminate() {
        assumeTrue(process.supportsNormalTermination(), "a process cannot be asked to end here");
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
