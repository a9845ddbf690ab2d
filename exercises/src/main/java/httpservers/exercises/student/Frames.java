package httpservers.exercises.student;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of all a JVM prints about where it was, the lines in the course's own classes. */
public final class Frames {
    private static final int SHOWN = 3;

    private static final Duration UNDER_WAY = Duration.ofMillis(500);

    private static final Pattern EXCEPTION =
            Pattern.compile(
                    "(?:Exception in thread \"[^\"]*\" |Caused by: )?"
                            + "((?:[a-z][\\w]*\\.)+[A-Z][\\w$]*(?:Exception|Error|Throwable)\\b.*)");

    private static final Pattern FRAME =
            Pattern.compile(
                    "\\s*at (?:[^/ ]*/)?(httpservers\\.(?:http|files|launch|blocking|async|routing)\\.[^/]*)");

    private Frames() {}

    /** The first exception that a server has printed since then; its lines may be under way. */
    public static List<String> since(int mark, Output output) {
        AtomicInteger seen = new AtomicInteger();
        output.await(
                mark,
                line -> FRAME.matcher(line).matches() && seen.incrementAndGet() == SHOWN,
                UNDER_WAY);
        return in(output.linesFrom(mark));
    }

    /** The first exception in this output and where it was thrown; empty: there is none. */
    static List<String> in(List<String> output) {
        List<String> found = new ArrayList<>();
        for (String line : output) {
            Matcher exception = EXCEPTION.matcher(line);
            Matcher frame = FRAME.matcher(line);
            if (found.isEmpty() && exception.matches()) {
                found.add(exception.group(1));
            } else if (!found.isEmpty() && frame.matches() && found.size() <= SHOWN) {
                found.add("  at " + frame.group(1));
            } else if (exception.matches()) {
                break;
            }
        }
        return found;
    }

    /** Where the main thread of a process is now. */
    static List<String> of(Process process) {
        List<String> found = new ArrayList<>();
        for (String line : dump(process.pid())) {
            Matcher frame = FRAME.matcher(line);
            if (frame.matches() && found.size() < SHOWN) {
                found.add((found.isEmpty() ? "it is in " : "  from ") + frame.group(1));
            } else if (!found.isEmpty() && line.isBlank()) {
                break;
            }
        }
        return found;
    }

    private static List<String> dump(long pid) {
        try {
            Process jcmd =
                    new ProcessBuilder(Jdk.tool("jcmd"), String.valueOf(pid), "Thread.print")
                            .redirectErrorStream(true)
                            .start();
            CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS).execute(jcmd::destroyForcibly);
            return jcmd.inputReader().lines().toList();
        } catch (IOException | UncheckedIOException noSuchTool) {
            return List.of();
        }
    }
}
