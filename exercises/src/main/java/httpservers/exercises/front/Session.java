package httpservers.exercises.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Exercise;
import httpservers.exercises.Result;
import httpservers.exercises.Runner;
import httpservers.exercises.student.Course;
import httpservers.exercises.student.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs exercises of one course, with one process for each server. */
public final class Session implements AutoCloseable {
    private final Servers servers;
    private final long seed;

    public Session(Course course, long seed) {
        this.servers = new Servers(course);
        this.seed = seed;
    }

    /** From -Dseed=, or a new one. */
    public static long chosenSeed() {
        String given = System.getProperty("seed", "");
        return given.matches("[0-9]{1,9}")
                ? Long.parseLong(given)
                : Math.floorMod(System.nanoTime(), 1_000_000L);
    }

    public Result run(Exercise exercise) throws IOException {
        return run(List.of(exercise)).get(0);
    }

    public List<Result> run(List<Exercise> exercises) throws IOException {
        servers.prepare(
                exercises.stream()
                        .flatMap(exercise -> exercise.checks().stream())
                        .filter(check -> check.arguments().isEmpty())
                        .flatMap(check -> check.steps().stream())
                        .distinct()
                        .sorted()
                        .toList());
        List<Result> results = new ArrayList<>();
        for (Exercise exercise : exercises) {
            results.add(new Runner(servers, seed).run(exercise));
        }
        return results;
    }

    /** Runs all, and leaves the board as JSON in the work folder. */
    public List<Result> runAll(List<Exercise> exercises) throws IOException {
        List<Result> results = run(exercises);
        Path json = servers.course().work().resolve("board.json");
        Files.createDirectories(json.getParent());
        Files.writeString(json, BoardJson.of(results, seed), UTF_8);
        return results;
    }

    @Override
    public void close() throws IOException {
        servers.close();
    }
}
