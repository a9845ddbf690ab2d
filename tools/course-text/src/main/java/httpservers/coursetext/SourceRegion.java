package httpservers.coursetext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Some whole lines of a source file, as a lesson shows them.
 *
 * @param path relative to the root of the course, with {@code /}
 * @param firstLine where they begin in the file, counted from 1
 * @param lines without the indentation that all of them share
 */
public record SourceRegion(String path, int firstLine, List<String> lines) {

    /**
     * Finds what a lesson refers to.
     *
     * @param root of the course
     * @param reference {@code path}, {@code path#member}, {@code path#member(Type, Type)}, each
     *     also with {@code from "text"} or {@code from "text" to "text"} behind it
     * @throws IllegalArgumentException with a sentence for the author, if there is no such thing
     */
    public static SourceRegion find(Path root, String reference) {
        SourceReference parsed = SourceReference.parse(reference);
        List<String> lines = read(root, parsed.path());
        LineRange range =
                parsed.member()
                        .map(member -> memberOf(root, parsed.path(), member))
                        .orElse(new LineRange(1, lines.size()));
        if (parsed.from().isPresent()) {
            range = part(range, lines, parsed);
        }
        return new SourceRegion(parsed.path(), range.first(), withoutIndentation(range.of(lines)));
    }

    /** The number of the last line in the file, counted from 1. */
    public int lastLine() {
        return firstLine + lines.size() - 1;
    }

    private static List<String> withoutIndentation(List<String> lines) {
        return String.join("\n", lines).stripIndent().lines().toList();
    }

    private static List<String> read(Path root, String path) {
        Course course = new Course(root);
        if (!course.has(path) || Files.isDirectory(root.resolve(path))) {
            throw new IllegalArgumentException(
                    "There is no file " + path + ": paths begin in the course's root folder.");
        }
        return course.text(path).lines().toList();
    }

    private static LineRange memberOf(Path root, String path, String member) {
        if (!path.endsWith(".java")) {
            throw new IllegalArgumentException(
                    "%s is not a Java file, so it has no member #%s: use from and to."
                            .formatted(path, member));
        }
        return JavaMembers.parse(root, path).find(member);
    }

    private static LineRange part(LineRange range, List<String> lines, SourceReference reference) {
        int first = lineWith(reference.from().orElseThrow(), range, lines, reference);
        if (reference.to().isEmpty()) {
            return new LineRange(first, first);
        }
        LineRange rest = new LineRange(first + 1, range.last());
        return new LineRange(first, lineWith(reference.to().orElseThrow(), rest, lines, reference));
    }

    private static int lineWith(
            String text, LineRange range, List<String> lines, SourceReference reference) {
        for (int number = range.first(); number <= range.last(); number++) {
            if (lines.get(number - 1).contains(text)) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                String.format(
                        "No line of %s%s from line %d to %d contains \"%s\".",
                        reference.path(),
                        reference.member().map(member -> "#" + member).orElse(""),
                        range.first(),
                        range.last(),
                        text));
    }
}
