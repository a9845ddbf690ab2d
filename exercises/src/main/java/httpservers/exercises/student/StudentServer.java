package httpservers.exercises.student;

import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Request;
import httpservers.exercises.http.Talk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A student's server in a process of its own, with its own copy of the pages. */
public final class StudentServer implements AutoCloseable {
    /** For the line that says where the server listens. */
    private static final Duration START = Duration.ofSeconds(10);

    /** For an ordinary answer, where the server is suspected to be in trouble already. */
    private static final Duration SUSPECTED = Duration.ofSeconds(2);

    /** Whose connection stays open is there. */
    private static final Set<Meaning> SILENT = Set.of(Meaning.NO_ANSWER, Meaning.WAITS_FOR_END);

    private static final Pattern START_LINE = Pattern.compile(".* at http://\\S+:([0-9]+)\\s*");

    private final Path folder;
    private final Site site;
    private final Process process;
    private final Output output;
    private int port;

    private StudentServer(Path folder, Site site, Process process, Output output) {
        this.folder = folder;
        this.site = site;
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param folder for its pages, to be made
     * @param log to be written
     * @throws Mismatch if it ends or hangs instead
     */
    static StudentServer start(
            Course course,
            Step step,
            List<Path> classPath,
            Path folder,
            Path log,
            List<String> args)
            throws IOException {
        Site site = Site.copyOf(course.pages(), folder.resolve("static"));
        ProcessBuilder builder = new ProcessBuilder(command(step, classPath, folder, args));
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        // With these the JVM would print that it has picked them up.
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        process.getOutputStream().close();
        StudentServer server = new StudentServer(folder, site, process, new Output(process, log));
        server.awaitStart();
        return server;
    }

    /** What the server writes into its home folder by accident, it writes into its own. */
    private static List<String> command(
            Step step, List<Path> classPath, Path folder, List<String> args) {
        String home = "-Duser.home=" + folder;
        String out = "-Dstdout.encoding=UTF-8";
        String err = "-Dstderr.encoding=UTF-8";
        List<String> command = Jdk.java("256m", classPath, step.mainClass(), home, out, err);
        command.addAll(args);
        return command;
    }

    private void awaitStart() throws IOException {
        Optional<String> line = output.await(0, text -> START_LINE.matcher(text).matches(), START);
        if (line.isPresent()) {
            Matcher matcher = START_LINE.matcher(line.get());
            matcher.matches();
            port = Integer.parseInt(matcher.group(1));
            return;
        }
        Mismatch fault = isAlive(output.hasEnded()) ? hangsAtStart() : doesNotStart();
        close();
        throw fault;
    }

    private Mismatch hangsAtStart() {
        String fault = "after " + START.toSeconds() + " s it has not said where it listens";
        return Mismatch.of(Meaning.HANGS_AT_START, fault).with(whereItIs());
    }

    private Mismatch doesNotStart() {
        List<String> said = output.linesFrom(0);
        List<String> shown = Frames.in(said);
        if (shown.isEmpty()) {
            shown = said.subList(Math.max(0, said.size() - 4), said.size());
        }
        String fault = "the program ended with status " + process.exitValue();
        return Mismatch.of(Meaning.DOES_NOT_START, fault).with(shown);
    }

    public int port() {
        return port;
    }

    public Site site() {
        return site;
    }

    public Output output() {
        return output;
    }

    /**
     * @param mayBeEnding its output or its connections have ended: then the process itself may be
     *     about to, though the system does not say so yet
     */
    private boolean isAlive(boolean mayBeEnding) {
        try {
            return !process.waitFor(mayBeEnding ? 2_000 : 50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Asks for the page that is always the same, on a connection of its own. When its answer is
     * here, an event loop has also read what came before it on other connections.
     *
     * @throws Mismatch if the answer does not come
     */
    public void knock() {
        knock(Talk.PATIENCE);
    }

    private void knock(Duration patience) {
        try (Talk talk = new Talk(port).withPatience(patience)) {
            talk.send(Request.get(Site.PLAIN).withHeader("Connection", "close")).reply();
        }
    }

    /**
     * Whether the server itself is in trouble, beyond one connection.
     *
     * @return what to say then, or null if it answers
     */
    public Mismatch trouble() {
        return trouble(SUSPECTED);
    }

    private Mismatch trouble(Duration patience) {
        try {
            knock(patience);
            return null;
        } catch (Mismatch failure) {
            boolean isSilent = SILENT.contains(failure.meaning());
            if (!isAlive(!isSilent)) {
                return Mismatch.of(Meaning.CRASHED, "the server ended while it was asked");
            }
            return switch (failure.meaning()) {
                case NO_ANSWER, WAITS_FOR_END, REFUSED ->
                        Mismatch.of(Meaning.HANGS, "the server does not answer ordinary requests")
                                .with(whereItIs());
                default -> null; // a wrong answer: the checks say more
            };
        }
    }

    /**
     * Holds that it answers at all, so that one check finds out and the others need not wait.
     *
     * @throws Mismatch if it does not
     */
    void mustAnswer() throws IOException {
        Mismatch trouble = trouble(Talk.PATIENCE);
        if (trouble != null) {
            close();
            throw trouble;
        }
    }

    /** The methods of the course that its main thread is in. */
    public List<String> whereItIs() {
        return Frames.of(process);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Folders.delete(folder);
    }
}
