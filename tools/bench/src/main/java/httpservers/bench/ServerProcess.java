package httpservers.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server in a process of its own, on a free port, so that it shares nothing with who measures.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile(".*:([0-9]+)");

    private final Process process;
    private final int port;

    /** Starts a step of the course over this folder. */
    public static ServerProcess start(Step step, Path root) throws IOException {
        return start(command(List.of(), step.mainClass, "--port", "0", "--root", root.toString()));
    }

    /**
     * Starts a server that says on its first line of output where it listens.
     *
     * @throws IOException if it ends without that line
     */
    public static ServerProcess start(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        Matcher port = PORT.matcher(line == null ? "" : line);
        if (!port.matches()) {
            process.destroy();
            throw new IOException("A server did not start: " + String.join(" ", command));
        }
        return new ServerProcess(process, Integer.parseInt(port.group(1)));
    }

    /**
     * Starts a server that says nothing, and waits until it listens on this port.
     *
     * @throws IOException if that does not happen in time
     */
    public static ServerProcess start(List<String> command, int port)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Stopwatch watch = new Stopwatch();
        while (watch.elapsed().toSeconds() < 5) {
            try {
                new Client(port).close();
                return new ServerProcess(process, port);
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        process.destroy();
        throw new IOException("A server did not start: " + String.join(" ", command));
    }

    /** A port that nobody uses just now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The command that runs a class of the course with the JVM that runs this program. */
    public static List<String> command(
            List<String> jvmOptions, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(mainClass), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Where this class and what it needs were loaded from: Maven has no class path to ask for. */
    private static String classPath(String mainClass) {
        return Stream.of(
                        mainClass,
                        "httpservers.http.Request",
                        "httpservers.routing.Router",
                        "org.slf4j.Logger",
                        "org.slf4j.simple.SimpleLogger")
                .map(ServerProcess::locationOf)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String locationOf(String name) {
        try {
            Class<?> type = Class.forName(name, false, ServerProcess.class.getClassLoader());
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (ReflectiveOperationException | URISyntaxException failure) {
            throw new IllegalStateException("The class " + name + " is not compiled.", failure);
        }
    }

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public int port() {
        return port;
    }

    public long id() {
        return process.pid();
    }

    /** Asks it to end, and waits for that. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(7, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
