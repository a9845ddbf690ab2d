package httpservers.exercises.student;

import httpservers.exercises.http.Mismatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The servers of one course, each compiled and started when it is first needed. */
public final class Servers implements AutoCloseable {
    private record Key(Step step, List<String> arguments) {}

    private final Course course;
    private final StudentCompiler compiler;
    private final Map<Key, CompletableFuture<StudentServer>> running = new ConcurrentHashMap<>();
    private final Map<Step, AtomicInteger> started = new ConcurrentHashMap<>();

    public Servers(Course course) {
        this.course = course;
        this.compiler = new StudentCompiler(course);
    }

    public Course course() {
        return course;
    }

    /** Begins to compile and start, so that it is done when it is needed. */
    public void prepare(List<Step> steps) {
        steps.forEach(step -> future(new Key(step, List.of())));
    }

    /**
     * The server of this step on a free port.
     *
     * @param arguments besides {@code --port 0}
     * @throws Mismatch if it does not compile or start
     * @throws UncheckedIOException if that is not the student's fault
     */
    public StudentServer get(Step step, List<String> arguments) {
        try {
            return future(new Key(step, arguments)).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException unable) {
                throw unable;
            }
            throw failure;
        }
    }

    private CompletableFuture<StudentServer> future(Key key) {
        return running.computeIfAbsent(
                key,
                missing ->
                        CompletableFuture.supplyAsync(() -> start(missing.step(), free(missing))));
    }

    private static List<String> free(Key key) {
        List<String> arguments = new ArrayList<>(List.of("--port", "0"));
        arguments.addAll(key.arguments());
        return arguments;
    }

    private StudentServer start(Step step, List<String> arguments) {
        StudentServer server = startAlone(step, arguments);
        try {
            server.mustAnswer();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A further process with exactly these arguments, which the caller closes.
     *
     * @throws Mismatch if it does not compile or start
     * @throws UncheckedIOException if that is not the student's fault
     */
    public StudentServer startAlone(Step step, List<String> arguments) {
        try {
            List<Path> classPath = compiler.classPath(step);
            String name = nextName(step);
            Path folder = course.work().resolve("run").resolve(name);
            Folders.delete(folder);
            Path log = course.work().resolve("logs").resolve(name + ".log");
            return StudentServer.start(course, step, classPath, folder, log, arguments);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The second process of a step is {@code async-server-2}. */
    private String nextName(Step step) {
        int number = started.computeIfAbsent(step, any -> new AtomicInteger()).incrementAndGet();
        return step.module() + (number == 1 ? "" : "-" + number);
    }

    /** Ends a server that is in trouble; the next check gets a new one. */
    public void discard(StudentServer server) throws IOException {
        running.values()
                .removeIf(
                        future ->
                                future.isDone()
                                        && !future.isCompletedExceptionally()
                                        && future.join() == server);
        server.close();
    }

    @Override
    public void close() throws IOException {
        for (CompletableFuture<StudentServer> future : running.values()) {
            try {
                future.join().close();
            } catch (CompletionException neverStarted) {
                // Then there is nothing to close.
            }
        }
    }
}
