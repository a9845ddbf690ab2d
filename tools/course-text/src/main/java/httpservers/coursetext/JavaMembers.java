package httpservers.coursetext;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** All members of a Java file, found by the JDK's own parser. */
record JavaMembers(String path, List<JavaMember> members) {

    /**
     * @throws IllegalArgumentException with a sentence, if the source isn't Java
     */
    static JavaMembers parse(Path root, String path) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Iterable<? extends JavaFileObject> file = files.getJavaFileObjects(root.resolve(path));
            List<String> options = List.of("-proc:none");
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, diagnostics, options, null, file);
            CompilationUnitTree unit = task.parse().iterator().next();
            refuseErrors(path, diagnostics);
            MemberScanner scanner =
                    new MemberScanner(unit, Trees.instance(task).getSourcePositions());
            scanner.scan(unit, "");
            return new JavaMembers(path, scanner.members());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot parse " + path, failure);
        }
    }

    /**
     * @param reference what an author writes behind {@code #}
     * @throws IllegalArgumentException with a sentence, if it means no member or more than one
     */
    LineRange find(String reference) {
        List<JavaMember> found = named(reference.replace("...", "[]").replaceAll(",\\s*", ", "));
        if (found.size() == 1) {
            return found.get(0).lines();
        }
        String name = reference.replaceAll("\\(.*", "").replaceAll(".*[. ]", "");
        throw new IllegalArgumentException(
                "%s has %d members #%s. Those of that name: %s"
                        .formatted(path, found.size(), reference, named(name)));
    }

    private List<JavaMember> named(String reference) {
        return members.stream().filter(member -> member.isNamed(reference)).toList();
    }

    private static void refuseErrors(String path, DiagnosticCollector<?> diagnostics) {
        for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                throw new IllegalArgumentException(
                        "%s is not Java: line %d: %s"
                                .formatted(
                                        path,
                                        diagnostic.getLineNumber(),
                                        diagnostic.getMessage(Locale.ENGLISH)));
            }
        }
    }
}
