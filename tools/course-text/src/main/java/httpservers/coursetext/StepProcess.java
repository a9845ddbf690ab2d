package httpservers.coursetext;

import httpservers.launch.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.simple.SimpleLogger;

/** A server of the course in a process of its own, with the root of the course as its folder. */
public final class StepProcess implements AutoCloseable {
    private static final int SECONDS_TO_START = 20;
    private static final String LAST_START_LINE = "Press Ctrl-C";
    private static final Pattern PORT = Pattern.compile(".* at \\S*:(\\d+)");

    private final Process process;
    private final List<String> startLines;
    private final int port;

    /**
     * @param arguments for the server, which say {@code --port 0}
     * @throws IllegalArgumentException with a sentence, if it does not start
     */
    public static StepProcess start(Path root, Step step, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(step)));
        command.add(step.main().getName());
        command.addAll(arguments);
        return start(root, step.module(), command);
    }

    /** Starts the sketch with which the lesson of step 1 begins, from its source file. */
    static StepProcess startSketch(Path root) throws IOException {
        String sketch = "blocking-server/sketches/FirstServer.java";
        return start(root, sketch, List.of(sketch, "0"));
    }

    private static StepProcess start(Path root, String name, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return new StepProcess(name, builder.start());
    }

    private StepProcess(String name, Process process) {
        this.process = process;
        CompletableFuture<List<String>> started = new CompletableFuture<>();
        // A thread of its own, as it reads until the server ends: a shared pool would be blocked.
        Thread reader = new Thread(() -> readAll(started), name);
        reader.setDaemon(true);
        reader.start();
        try {
            startLines = started.orTimeout(SECONDS_TO_START, TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            close();
            throw new IllegalArgumentException(
                    name + " said nothing for " + SECONDS_TO_START + " seconds.", late);
        }
        Matcher matcher = PORT.matcher(startLines.isEmpty() ? "" : startLines.get(0));
        if (!matcher.matches()) {
            close();
            throw new IllegalArgumentException(
                    name + " did not start: " + String.join(" ", startLines));
        }
        port = Integer.parseInt(matcher.group(1));
    }

    public int port() {
        return port;
    }

    /** What it said until it was ready. */
    List<String> startLines() {
        return startLines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** To the end, or the server would wait when the pipe is full. */
    private void readAll(CompletableFuture<List<String>> started) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            String line;
            while ((line = output.readLine()) != null) {
                if (!started.isDone()) {
                    lines.add(line);
                }
                if (line.startsWith(LAST_START_LINE)) {
                    started.complete(List.copyOf(lines));
                }
            }
        } catch (IOException ended) {
            lines.add(ended.getMessage());
        }
        started.complete(lines); // the server could not start
    }

    /** Where this program has those classes from: in Maven there is no class path to ask for. */
    private static String classPath(Step step) {
        return Stream.of(step.main(), Server.class, LoggerFactory.class, SimpleLogger.class)
                .map(StepProcess::origin)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
