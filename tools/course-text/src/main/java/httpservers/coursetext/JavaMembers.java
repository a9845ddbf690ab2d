package httpservers.coursetext;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** All members of a Java file, found by the JDK's own parser. */
final class JavaMembers {
    private final String path;
    private final List<JavaMember> members;

    private JavaMembers(String path, List<JavaMember> members) {
        this.path = path;
        this.members = members;
    }

    /**
     * @throws IllegalArgumentException with a sentence, if the source is not Java
     */
    static JavaMembers parse(String path, String source) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                null,
                                diagnostics,
                                List.of("-proc:none"),
                                null,
                                List.of(new InMemory(source)));
        try {
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
        MemberReference wanted = MemberReference.parse(reference);
        List<JavaMember> found =
                withoutTypesOfConstructors(members.stream().filter(wanted::means).toList());
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    path + " has no member #" + reference + "." + namesakes(wanted));
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException(
                    path
                            + " has more than one member #"
                            + reference
                            + ": write one of "
                            + list(found)
                            + ".");
        }
        return found.get(0).lines();
    }

    /** The name of a class alone means its constructor, where one is written. */
    private static List<JavaMember> withoutTypesOfConstructors(List<JavaMember> found) {
        boolean constructors =
                found.stream().anyMatch(member -> member.kind() == JavaMember.Kind.CONSTRUCTOR);
        return found.stream()
                .filter(member -> !constructors || member.kind() != JavaMember.Kind.TYPE)
                .toList();
    }

    private String namesakes(MemberReference wanted) {
        List<JavaMember> same =
                members.stream().filter(member -> member.name().equals(wanted.name())).toList();
        return same.isEmpty() ? "" : " It has " + list(same) + ".";
    }

    /** With the type in front where the members alone look the same. */
    private static String list(List<JavaMember> members) {
        boolean alike =
                members.stream().map(JavaMember::reference).distinct().count() < members.size();
        return members.stream()
                .map(member -> "#" + (alike ? member.type() + "." : "") + member.reference())
                .collect(Collectors.joining(", "));
    }

    private static void refuseErrors(String path, DiagnosticCollector<?> diagnostics) {
        for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                throw new IllegalArgumentException(
                        path
                                + " is not Java: line "
                                + diagnostic.getLineNumber()
                                + ": "
                                + diagnostic.getMessage(Locale.ENGLISH));
            }
        }
    }

    /** A source text for the compiler, which need not be in a file of that name. */
    private static final class InMemory extends SimpleJavaFileObject {
        private final String source;

        InMemory(String source) {
            super(URI.create("string:///Source.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
