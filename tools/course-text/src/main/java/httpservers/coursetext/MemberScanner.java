package httpservers.coursetext;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Walks a syntax tree from type to type; the parameter is the name of the type around. It does not
 * enter methods, so local variables and local classes are no members.
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

    @Override
    public Void visitClass(ClassTree type, String outer) {
        String name = type.getSimpleName().toString();
        add(type, outer, name, Optional.empty(), JavaMember.Kind.TYPE);
        for (Tree member : type.getMembers()) {
            if (!isComponent(type, member)) {
                scan(member, name);
            }
        }
        return null;
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
        boolean constructor = method.getReturnType() == null;
        String name = constructor ? type : method.getName().toString();
        List<String> parameters =
                method.getParameters().stream()
                        .map(parameter -> simpleName(parameter.getType()))
                        .toList();
        add(
                method,
                type,
                name,
                Optional.of(parameters),
                constructor ? JavaMember.Kind.CONSTRUCTOR : JavaMember.Kind.METHOD);
        return null;
    }

    @Override
    public Void visitVariable(VariableTree field, String type) {
        add(field, type, field.getName().toString(), Optional.empty(), JavaMember.Kind.FIELD);
        return null;
    }

    /** The parser lists a record's components as fields, beside the methods of their names. */
    private static boolean isComponent(ClassTree type, Tree member) {
        return type.getKind() == Tree.Kind.RECORD
                && member instanceof VariableTree field
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private void add(
            Tree tree,
            String type,
            String name,
            Optional<List<String>> parameters,
            JavaMember.Kind kind) {
        LineMap lines = unit.getLineMap();
        long first = lines.getLineNumber(positions.getStartPosition(unit, tree));
        long last = lines.getLineNumber(positions.getEndPosition(unit, tree) - 1);
        members.add(
                new JavaMember(
                        type, name, parameters, kind, new LineRange((int) first, (int) last)));
    }

    private static String simpleName(Tree type) {
        if (type instanceof ParameterizedTypeTree parameterized) {
            return simpleName(parameterized.getType());
        }
        if (type instanceof AnnotatedTypeTree annotated) {
            return simpleName(annotated.getUnderlyingType());
        }
        if (type instanceof ArrayTypeTree array) {
            return simpleName(array.getType()) + "[]";
        }
        if (type instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return type.toString();
    }
}
