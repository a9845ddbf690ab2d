package httpservers.exercises.student;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a server prints, standard output and standard error together, line by line. */
public final class Output {
    /** Characters: a loop that prints must fill neither the memory nor the disk. */
    private static final int MOST_KEPT = 4_000_000;

    private final Path file;
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    Output(Process process, Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.getParent());
        Writer log = Files.newBufferedWriter(file, UTF_8);
        Thread reader = new Thread(() -> copy(process, log), "output of a server");
        reader.setDaemon(true);
        reader.start();
    }

    private void copy(Process process, Writer log) {
        try (log;
                BufferedReader reader = process.inputReader(UTF_8)) {
            long received = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (received <= MOST_KEPT) {
                    log.write(line + "\n");
                    log.flush();
                    add(line);
                }
                received += line.length() + 1;
            }
        } catch (IOException | UncheckedIOException ended) {
            // The process was ended while we read.
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The log file. */
    public Path file() {
        return file;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /** How many lines there are: what is printed from now on begins here. */
    public synchronized int mark() {
        return lines.size();
    }

    public synchronized List<String> linesFrom(int mark) {
        return List.copyOf(lines.subList(Math.min(mark, lines.size()), lines.size()));
    }

    /** Waits for a line; empty: it did not come in this time, or the program ended before. */
    public synchronized Optional<String> await(
            int mark, Predicate<String> wanted, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        int seen = mark;
        while (true) {
            for (; seen < lines.size(); seen++) {
                if (wanted.test(lines.get(seen))) {
                    return Optional.of(lines.get(seen));
                }
            }
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (ended || millis <= 0) {
                return Optional.empty();
            }
            pause(millis);
        }
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }
}
