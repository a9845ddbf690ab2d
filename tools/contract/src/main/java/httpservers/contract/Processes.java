package httpservers.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the tests do with a server in a process of its own. */
final class Processes {
    private static final Duration LIFE = Duration.ofSeconds(60); // so that no test waits forever
    private static final Path BASH = Path.of("/bin/bash");
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    private Processes() {}

    /** Runs a main class, and doesn't wait until it listens. */
    static ServerProcess run(Class<?> main, String... arguments) throws IOException {
        return run(List.of(), main, arguments);
    }

    /** The same with these options for the JVM. */
    static ServerProcess run(List<String> jvm, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = java(main, arguments);
        command.addAll(1, jvm);
        return ServerProcess.run(command).withTimeLimit(LIFE);
    }

    /** The same, but even for root, permissions count. */
    static ServerProcess runWithoutRights(Class<?> main, String... arguments) throws IOException {
        return ServerProcess.run(withoutRights(main, arguments)).withTimeLimit(LIFE);
    }

    static ServerProcess serveWithoutRights(Class<?> main, String... arguments) throws IOException {
        return ServerProcess.start(withoutRights(main, arguments)).withTimeLimit(LIFE);
    }

    private static List<String> withoutRights(Class<?> main, String... arguments) {
        assumeTrue(Files.isExecutable(SETPRIV), "there is no setpriv to take rights away");
        List<String> command = java(main, arguments);
        if (System.getProperty("user.name").equals("root")) {
            String[] none = {SETPRIV.toString(), "--bounding-set=-all", "--inh-caps=-all"};
            command.addAll(0, List.of(none));
        }
        return command;
    }

    /**
     * Starts a server on a free port, with the folder of {@link Download}.
     *
     * @param first arguments before those that say so
     */
    static ServerProcess serve(Class<?> main, String... first) throws IOException {
        return ServerProcess.start(serving(main, first)).withTimeLimit(LIFE);
    }

    /** The same, but with a heap of this size. */
    static ServerProcess serveWithHeap(String size, Class<?> main) throws IOException {
        List<String> command = serving(main);
        command.add(1, "-Xmx" + size);
        return ServerProcess.start(command).withTimeLimit(LIFE);
    }

    /** The same, but with a limit for open files and connections. */
    static ServerProcess serveWithFewDescriptors(int limit, Class<?> main) throws IOException {
        assumeTrue(Files.isExecutable(BASH), "there is no bash to set the limit");
        String script = "ulimit -n " + limit + "; exec \"$@\"";
        List<String> command = new ArrayList<>(List.of(BASH.toString(), "-c", script, "bash"));
        command.addAll(serving(main));
        return ServerProcess.start(command).withTimeLimit(LIFE);
    }

    /** The same, but inside Maven, as the course says to start it; all is compiled already. */
    static ServerProcess serveInMavenWithFewDescriptors(int limit, Class<?> main)
            throws IOException {
        assumeTrue(Files.isExecutable(BASH), "there is no bash to set the limit");
        String module = Path.of("").toAbsolutePath().getFileName().toString();
        String arguments = "-Dexec.args=--port 0 --root " + Download.ROOT;
        String maven = "mvn -B -q -o compile exec:java -pl $1 -am -Dspotless.check.skip \"$2\"";
        String script = "ulimit -n " + limit + "; exec " + maven;
        List<String> command = List.of(BASH.toString(), "-c", script, "bash", module, arguments);
        return ServerProcess.start(command).withTimeLimit(LIFE);
    }

    private static List<String> serving(Class<?> main, String... first) {
        List<String> command = java(main, first);
        command.addAll(List.of("--port", "0", "--root", Download.ROOT.toString()));
        return command;
    }

    private static List<String> java(Class<?> main, String... arguments) {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return JavaCommand.of(
                List.of("-XX:TieredStopAtLevel=1"), classPath, main.getName(), arguments);
    }

    /** Changes, while the process runs, how many files and connections it can have open. */
    static void limitDescriptors(ServerProcess server, int limit)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PRLIMIT), "there is no prlimit to set the limit");
        String[] command = {PRLIMIT.toString(), "--pid=" + server.id(), "--nofile=" + limit + ":"};
        int status = new ProcessBuilder(command).start().waitFor();
        assertThat(status).as("exit status of prlimit").isZero();
    }

    /** Checks that a client is served; afterwards the server has loaded what it needs for that. */
    static void assertAnswers(ServerProcess server) throws IOException {
        try (Client client = new Client(server.port())) {
            client.send(Requests.get("/page.html", "Connection: close"));
            assertThat(client.read().status()).as("status").isEqualTo(200);
            assertThat(client.readToEnd()).as("bytes after the answer").isEmpty();
        }
    }

    /** Checks that this client isn't served, and that the server doesn't spin meanwhile. */
    static void assertRestsWhileWaiting(ServerProcess server, Client client) throws IOException {
        Duration before = server.processorTime();
        assertThat(client.isSilentFor(Duration.ofSeconds(1))).as("the client waits").isTrue();
        assertThat(server.processorTime().minus(before))
                .as("time that the server computed in this second")
                .isLessThan(Duration.ofMillis(400));
    }

    /** Asks it to end, as Ctrl-C and kill do; skips the test where there's no such thing. */
    static void terminate(ServerProcess server) {
        assumeTrue(server.handle().supportsNormalTermination(), "no process can be asked to end");
        server.handle().destroy(); // Process.destroy() would close its output too
    }
}
