package httpservers.coursetext;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Walks a syntax tree from type to type; the parameter is the name of the type around. It doesn't
 * enter methods, so local variables and local classes aren't members.
 */
final class MemberScanner extends TreeScanner<Void, String> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<JavaMember> members = new ArrayList<>();

    MemberScanner(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    List<JavaMember> members() {
        return List.copyOf(members);
    }

    /** Where a constructor is written down, the name of the class means that. */
    @Override
    public Void visitClass(ClassTree type, String outer) {
        String name = type.getSimpleName().toString();
        boolean constructors =
                type.getMembers().stream()
                        .anyMatch(member -> member instanceof MethodTree m && isConstructor(m));
        add(
                type,
                constructors
                        ? List.of("class " + name)
                        : List.of(name, outer + "." + name, "class " + name));
        for (Tree member : type.getMembers()) {
            if (!isComponent(type, member)) {
                scan(member, name);
            }
        }
        return null;
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
        String name = isConstructor(method) ? type : method.getName().toString();
        String withParameters =
                method.getParameters().stream()
                        .map(parameter -> simpleName(parameter.getType()))
                        .collect(Collectors.joining(", ", name + "(", ")"));
        add(method, List.of(name, type + "." + name, withParameters, type + "." + withParameters));
        return null;
    }

    @Override
    public Void visitVariable(VariableTree field, String type) {
        add(field, List.of(field.getName().toString(), type + "." + field.getName()));
        return null;
    }

    private static boolean isConstructor(MethodTree method) {
        return method.getReturnType() == null;
    }

    /** The parser lists a record's components as fields, next to the methods of their names. */
    private static boolean isComponent(ClassTree type, Tree member) {
        return type.getKind() == Tree.Kind.RECORD
                && member instanceof VariableTree field
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private void add(Tree tree, List<String> references) {
        LineMap lines = unit.getLineMap();
        long first = lines.getLineNumber(positions.getStartPosition(unit, tree));
        long last = lines.getLineNumber(positions.getEndPosition(unit, tree) - 1);
        members.add(new JavaMember(references, new LineRange((int) first, (int) last)));
    }

    /** Without type arguments, annotations, and package. */
    private static String simpleName(Tree type) {
        return type.toString().replaceAll("<.*>|@\\S+\\s|\\w+\\.", "");
    }
}
