package httpservers.exercises.student;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleLogger;

/** Compiles http-core and the servers from the sources as they are now, if they have changed. */
final class StudentCompiler {
    /** More would fill the screen, and often go away with the first. */
    private static final int ERRORS_SHOWN = 2;

    private static final int STATES_KEPT = 8;

    private final Course course;

    StudentCompiler(Course course) {
        this.course = course;
    }

    /**
     * What the server of this step needs to run.
     *
     * @throws Mismatch if the code does not compile
     */
    synchronized List<Path> classPath(Step step) throws IOException {
        List<Path> path = new ArrayList<>(List.of(jarOf(Logger.class), jarOf(SimpleLogger.class)));
        path.add(0, compile("http-core", path));
        path.add(0, compile(step.module(), path));
        return path;
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A folder for each state of the sources, so that a state seen before needs no compiler. */
    private Path compile(String module, List<Path> classPath) throws IOException {
        List<Path> files = files(course.main(module));
        String state = Fingerprint.of(course.main(module), files, classPath);
        Path output = course.work().resolve("student").resolve(module + "-" + state);
        Path done = output.resolveSibling(output.getFileName() + ".done");
        if (!Files.exists(done)) {
            Files.createDirectories(output);
            List<Path> sources =
                    files.stream().filter(file -> file.toString().endsWith(".java")).toList();
            compile(sources, classPath, output);
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

    private void compile(List<Path> sources, List<Path> classPath, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("This is a JRE without compiler: point JAVA_HOME to a JDK.");
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String joined =
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> options =
                List.of(
                        "--release",
                        "17",
                        "-proc:none",
                        "-Xlint:none",
                        "-nowarn",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        joined,
                        "-d",
                        output.toString());
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ENGLISH, UTF_8)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            StringWriter rest = new StringWriter();
            if (!compiler.getTask(rest, files, found, options, null, units).call()) {
                throw doesNotCompile(found.getDiagnostics());
            }
        }
    }

    private Mismatch doesNotCompile(List<Diagnostic<? extends JavaFileObject>> found)
            throws IOException {
        List<Diagnostic<? extends JavaFileObject>> errors =
                found.stream().filter(one -> one.getKind() == Diagnostic.Kind.ERROR).toList();
        List<String> lines = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error :
                errors.subList(0, Math.min(ERRORS_SHOWN, errors.size()))) {
            lines.addAll(describe(error));
        }
        String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
        return Mismatch.of(Meaning.DOES_NOT_COMPILE, "the compiler found " + count).with(lines);
    }

    private List<String> describe(Diagnostic<? extends JavaFileObject> error) throws IOException {
        List<String> lines = new ArrayList<>();
        if (error.getSource() != null) {
            Path file = Path.of(error.getSource().toUri());
            lines.add(course.shown(file) + ":" + error.getLineNumber());
            String line = Files.readAllLines(file, UTF_8).get((int) error.getLineNumber() - 1);
            int indent = line.length() - line.stripLeading().length();
            lines.add("  " + line.strip());
            lines.add(
                    " ".repeat(2 + (int) Math.max(0, error.getColumnNumber() - 1 - indent)) + "^");
        }
        error.getMessage(Locale.ENGLISH).lines().map(String::strip).forEach(lines::add);
        return lines;
    }

    private static void copyResources(Path folder, Path output) throws IOException {
        if (Files.isDirectory(folder)) {
            Folders.copy(folder, output);
        }
    }
}
