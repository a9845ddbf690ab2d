package httpservers.exercises.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stored case: a few lines of prose, then a unified diff. It's applied the way students apply it,
 * by git.
 */
record Patch(Path file) {

    /** All patches of a folder, in the order of their names. */
    static List<Patch> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .map(Patch::new)
                    .toList();
        }
    }

    /** The lines before the diff. */
    List<String> prose() throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        int diff = 0;
        while (diff < lines.size() && !lines.get(diff).startsWith("diff --git ")) {
            diff++;
        }
        return lines.subList(0, diff);
    }

    /**
     * Changes a copy of the course, and fails if that changes nothing: inside an ignored folder of
     * another repository, git skips every file and still reports success.
     */
    void applyTo(Path tree) throws IOException {
        List<String> before = states(tree);
        git(tree, "apply", "--whitespace=nowarn", file.toString());
        if (states(tree).equals(before)) {
            throw new IOException(file + " changed nothing in " + tree);
        }
    }

    /**
     * All patches, one after another, in a copy of the course. Where two of them add lines to the
     * same place, both stay: git's union merge. It needs an index, so the copy becomes a
     * repository.
     */
    static void mergeInto(Path tree, List<Patch> patches) throws IOException {
        git(tree, "init", "-q");
        Files.createDirectories(tree.resolve(".git/info"));
        Files.writeString(tree.resolve(".git/info/attributes"), "*.java merge=union\n");
        git(tree, "add", "-A");
        for (Patch patch : patches) {
            git(tree, "apply", "--3way", "--whitespace=nowarn", patch.file.toString());
        }
    }

    /** What the files that the diff names hold now; a missing file counts too. */
    private List<String> states(Path tree) throws IOException {
        List<String> states = new ArrayList<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            if (line.startsWith("+++ b/")) {
                Path changed = tree.resolve(line.substring("+++ b/".length()));
                states.add(Files.exists(changed) ? Files.readString(changed, UTF_8) : null);
            }
        }
        return states;
    }

    private static void git(Path tree, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(tree.toFile());
        builder.environment().put("GIT_CEILING_DIRECTORIES", tree.getParent().toString());
        Process git = builder.redirectErrorStream(true).start();
        String output = new String(git.getInputStream().readAllBytes(), UTF_8);
        try {
            if (git.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ":\n" + output);
            }
        } catch (InterruptedException stopped) {
            git.destroy();
            throw new IOException("stopped while git was at work", stopped);
        }
    }
}
