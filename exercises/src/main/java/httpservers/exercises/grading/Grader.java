package httpservers.exercises.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Exercise;
import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.student.Folders;
import httpservers.exercises.student.Jdk;
import httpservers.exercises.student.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Grades clones, each in a process of its own and in a folder of its own that is deleted. */
final class Grader {
    /** All that a process needs of the teacher's environment; what else is in it stays private. */
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "LANG", "LC_ALL", "SystemRoot", "TEMP", "TMP", "TMPDIR");

    private final Duration limit;
    private final long seed;

    /**
     * @param limit for each clone
     */
    Grader(Duration limit, long seed) {
        this.limit = limit;
        this.seed = seed;
    }

    Grade grade(Clone clone) throws IOException, InterruptedException {
        if (clone.root() == null) {
            return grade(clone, Map.of(), 0, "there is no clone of the course in it");
        }
        Path scratch = Files.createTempDirectory("grading").toRealPath();
        try {
            return grade(clone, scratch);
        } finally {
            deleteIfPossible(scratch);
        }
    }

    private Grade grade(Clone clone, Path scratch) throws IOException, InterruptedException {
        Path lines = scratch.resolve("verdicts.txt");
        Path errors = scratch.resolve("errors.txt");
        long begin = System.nanoTime();
        Process process = start(clone, scratch.resolve("work"), lines, errors);
        ProcessTree tree = new ProcessTree(process);
        Thread end = new Thread(() -> end(tree, scratch)); // if the teacher interrupts
        Runtime.getRuntime().addShutdownHook(end);
        boolean inTime;
        try {
            inTime = tree.endsWithin(limit);
        } finally {
            tree.end();
            Runtime.getRuntime().removeShutdownHook(end);
        }
        long seconds = Math.round((System.nanoTime() - begin) / 1e9);
        Map<Integer, Verdict> verdicts = read(lines);
        return grade(clone, verdicts, seconds, ending(inTime, verdicts, errors));
    }

    private static Grade grade(
            Clone clone, Map<Integer, Verdict> verdicts, long seconds, String note) {
        List<Verdict> all = new ArrayList<>();
        for (Exercise exercise : Catalogue.all()) {
            int number = exercise.number();
            Verdict verdict = verdicts.get(number);
            all.add(verdict == null ? Verdict.notGraded(number, "") : verdict);
        }
        return new Grade(clone.name(), all, seconds, note);
    }

    private Process start(Clone clone, Path work, Path lines, Path errors) throws IOException {
        Files.createDirectories(work);
        List<Path> classPath = new ArrayList<>(Libraries.LOGGING);
        classPath.add(Libraries.of(OneClone.class));
        List<String> command = new ArrayList<>();
        command.add(Jdk.tool("java"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", Jdk.joined(classPath), OneClone.class.getName()));
        command.addAll(List.of(clone.root().toString(), work.toString(), String.valueOf(seed)));
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().keySet().retainAll(PASSED_ON);
        builder.redirectOutput(lines.toFile()).redirectError(errors.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Map<Integer, Verdict> read(Path lines) throws IOException {
        Map<Integer, Verdict> verdicts = new HashMap<>();
        for (String line : Files.readAllLines(lines, UTF_8)) {
            Verdict verdict = Verdict.ofLine(line);
            if (verdict != null) {
                verdicts.putIfAbsent(verdict.exercise(), verdict);
            }
        }
        return verdicts;
    }

    /** What kept the process from its last verdict; empty: nothing did. */
    private String ending(boolean inTime, Map<Integer, Verdict> verdicts, Path errors)
            throws IOException {
        for (Exercise exercise : Catalogue.all()) {
            if (!verdicts.containsKey(exercise.number())) {
                String where = " in exercise " + exercise.number();
                return inTime
                        ? "the checks ended early," + where + ": " + lastWords(errors)
                        : "time limit of " + words(limit) + where;
            }
        }
        return "";
    }

    static String words(Duration limit) {
        return limit.toSeconds() + " s";
    }

    private static String lastWords(Path errors) throws IOException {
        try (Stream<String> lines = Files.lines(errors, UTF_8)) {
            return lines.findFirst().orElse("nobody said why");
        }
    }

    private static void end(ProcessTree tree, Path scratch) {
        tree.end();
        deleteIfPossible(scratch);
    }

    private static void deleteIfPossible(Path scratch) {
        try {
            Folders.delete(scratch);
        } catch (IOException inUse) {
            // It lies where the system keeps what may go away.
        }
    }
}
