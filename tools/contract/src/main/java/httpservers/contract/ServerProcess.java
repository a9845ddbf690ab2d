package httpservers.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A server in a process of its own, which shares nothing with the program that tests or measures
 * it. It runs in the course's root folder.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Duration TIME_TO_START = Duration.ofSeconds(30);
    private static final Pattern START_LINE = Pattern.compile(".*:([0-9]+)");

    private final List<String> command;
    private final Path errors; // a file, because a pipe that isn't read fills up
    private final Process process;
    private final BufferedReader output;
    private String startLine = "";
    private int port;

    /**
     * Starts a server, and waits until its first line of output says where it listens.
     *
     * @throws IOException with a sentence, if it ends without that line or takes too long
     */
    public static ServerProcess start(List<String> command) throws IOException {
        ServerProcess server = new ServerProcess(command);
        try {
            server.readStartLine();
            return server;
        } catch (IOException failure) {
            server.close();
            throw failure;
        }
    }

    /** Starts a server, and doesn't wait. */
    static ServerProcess run(List<String> command) throws IOException {
        return new ServerProcess(command);
    }

    private ServerProcess(List<String> command) throws IOException {
        this.command = command;
        errors = Files.createTempFile("server", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(CourseRoot.find().toFile());
        // With these, the JVM would say on standard error that it has picked them up.
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        process = builder.redirectError(errors.toFile()).start();
        output = process.inputReader();
    }

    /** Ends the process after this time, so that no test waits forever. */
    public ServerProcess withTimeLimit(Duration time) {
        endAfter(time);
        return this;
    }

    /** A thread, because it can be interrupted: exec:java waits for a timer's for 15 seconds. */
    private Thread endAfter(Duration time) {
        Thread watchdog =
                new Thread(
                        () -> {
                            try {
                                if (!process.waitFor(time.toSeconds(), TimeUnit.SECONDS)) {
                                    process.destroyForcibly();
                                }
                            } catch (InterruptedException inTime) {
                                // It started.
                            }
                        });
        watchdog.setDaemon(true);
        watchdog.start();
        return watchdog;
    }

    private void readStartLine() throws IOException {
        Thread watchdog = endAfter(TIME_TO_START);
        startLine = Objects.requireNonNullElse(output.readLine(), "");
        watchdog.interrupt();
        Matcher matcher = START_LINE.matcher(startLine);
        if (!matcher.matches()) {
            process.destroyForcibly();
            throw new IOException(
                    "\"%s\" did not start. %s"
                            .formatted(String.join(" ", command), String.join(" ", errors())));
        }
        port = Integer.parseInt(matcher.group(1));
    }

    public String startLine() {
        return startLine;
    }

    /** Reads the next line of standard output; null at its end. */
    public String readLine() throws IOException {
        return output.readLine();
    }

    /** Reads what's left of standard output, to its end. */
    List<String> restOfOutput() {
        return output.lines().toList();
    }

    /** Waits for the end; returns all of standard error. */
    public List<String> errors() throws IOException {
        process.onExit().join();
        return Files.readAllLines(errors);
    }

    public int port() {
        return port;
    }

    public long id() {
        return process.pid();
    }

    /** What the process and its children have computed so far. */
    public Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.children())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for the end. */
    public int exitStatus() {
        return process.onExit().join().exitValue();
    }

    /** Asks it to end, as Ctrl-C does, and waits for that; after some seconds, ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(7, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(errors);
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException stillOpen) {
            // The system deletes temporary files sooner or later.
        }
    }
}
