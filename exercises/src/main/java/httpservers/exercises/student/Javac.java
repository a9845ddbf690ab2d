package httpservers.exercises.student;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler of the JDK, and its errors for a card. */
record Javac(Course course) {
    /** More would fill the screen, and often go away with the first. */
    private static final int ERRORS_SHOWN = 2;

    /** With no path for them, neither processors nor plug-ins that lie in a clone are run. */
    private static final List<String> NO_PLUG_INS = List.of("-proc:none", "-processorpath", "");

    private static final String OPTIONS = "--release 17 -Xlint:none -nowarn -encoding UTF-8";

    /**
     * @throws Mismatch if the sources do not compile
     */
    void compile(List<Path> sources, List<Path> classPath, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("This is a JRE without compiler: point JAVA_HOME to a JDK.");
        }
        List<String> options = new ArrayList<>(NO_PLUG_INS);
        options.addAll(List.of(OPTIONS.split(" ")));
        options.addAll(List.of("-cp", Jdk.joined(classPath), "-d", output.toString()));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
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
}
