package httpservers.exercises.student;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.http.Mismatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Compiles http-core and the servers from the sources as they are now, if they have changed. */
record StudentCompiler(Course course) {
    private static final int STATES_KEPT = 8;

    /**
     * What the server of this step needs to run.
     *
     * @throws Mismatch if the code does not compile
     */
    synchronized List<Path> classPath(Step step) throws IOException {
        List<Path> path = new ArrayList<>(Libraries.LOGGING);
        path.add(0, compile("http-core", path));
        path.add(0, compile(step.module(), path));
        return path;
    }

    /** A folder for each state of the sources, so that a state seen before needs no compiler. */
    private Path compile(String module, List<Path> classPath) throws IOException {
        List<Path> files = files(course.main(module));
        String state = fingerprint(course.main(module), files, classPath);
        Path output = course.work().resolve("student").resolve(module + "-" + state);
        Path done = output.resolveSibling(output.getFileName() + ".done");
        if (!Files.exists(done)) {
            Files.createDirectories(output);
            List<Path> sources =
                    files.stream().filter(file -> file.toString().endsWith(".java")).toList();
            new Javac(course).compile(sources, classPath, output);
            copyResources(course.main(module).resolve("resources"), output);
            Files.writeString(done, "");
        }
        Files.setLastModifiedTime(done, FileTime.from(Instant.now()));
        forgetOld(module, output.getParent());
        return output;
    }

    /** Keeps the states that were used last. */
    private static void forgetOld(String module, Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> done =
                    all.filter(file -> file.getFileName().toString().matches(module + ".*done"))
                            .sorted(Comparator.comparing(file -> -file.toFile().lastModified()))
                            .skip(STATES_KEPT)
                            .toList();
            for (Path old : done) {
                Folders.delete(Path.of(old.toString().replaceAll("\\.done$", "")));
                Files.delete(old);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copyResources(Path folder, Path output) throws IOException {
        if (Files.isDirectory(folder)) {
            Folders.copy(folder, output);
        }
    }

    /** Equal if, and only if, the sources are, and the names on the class path. */
    private static String fingerprint(Path folder, List<Path> files, List<Path> classPath)
            throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path entry : classPath) {
                digest.update((entry.getFileName() + "\n").getBytes(UTF_8));
            }
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                String title = folder.relativize(file) + " " + content.length + "\n";
                digest.update(title.getBytes(UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // each JDK has SHA-256
        }
    }
}
