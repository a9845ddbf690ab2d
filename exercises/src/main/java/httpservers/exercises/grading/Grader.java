package httpservers.exercises.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Exercise;
import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.grading.Clones.Clone;
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
import java.util.Objects;
import java.util.Set;

/**
 * Grades clones, each in a process of its own and in a folder of its own that is deleted.
 *
 * @param limit for each clone
 */
record Grader(Duration limit, long seed) {
    /** All that a process needs of the teacher's environment; what else is in it stays private. */
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "LANG", "LC_ALL", "SystemRoot", "TEMP", "TMP", "TMPDIR");

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
        Path file = scratch.resolve("said.txt");
        long begin = System.nanoTime();
        Process process = start(clone, scratch.resolve("work"), file);
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
        List<String> said = new String(Files.readAllBytes(file), UTF_8).lines().toList();
        Map<Integer, Verdict> verdicts = new HashMap<>();
        said.stream()
                .map(Verdict::ofLine)
                .filter(Objects::nonNull)
                .forEach(verdict -> verdicts.putIfAbsent(verdict.exercise(), verdict));
        String ended = inTime ? "the checks ended early" : "time limit of " + words(limit);
        return grade(clone, verdicts, seconds, note(verdicts, ended, said));
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

    private Process start(Clone clone, Path work, Path said) throws IOException {
        Files.createDirectories(work);
        List<Path> classPath = Libraries.ofTheChecks();
        String main = OneClone.class.getName();
        List<String> command = Jdk.java("512m", classPath, main, "-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of(clone.root().toString(), work.toString(), String.valueOf(seed)));
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().keySet().retainAll(PASSED_ON);
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** What kept the process from its last verdict; empty: nothing did. */
    private static String note(Map<Integer, Verdict> verdicts, String ended, List<String> said) {
        for (Exercise exercise : Catalogue.all()) {
            if (!verdicts.containsKey(exercise.number())) {
                String other =
                        said.stream()
                                .filter(line -> Verdict.ofLine(line) == null)
                                .findFirst()
                                .map(line -> ": " + line)
                                .orElse("");
                return ended + " in exercise " + exercise.number() + other;
            }
        }
        return "";
    }

    static String words(Duration limit) {
        return limit.toSeconds() + " s";
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
