package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What commands name must exist. Transcripts are run, but commands in fences of {@code sh} and in
 * prose aren't: they start a server, or need the solution of an exercise.
 */
final class CommandRule implements Rule {
    private static final Pattern MODULES = Pattern.compile("\\s-pl\\s+([\\w:,./-]*\\w)");
    private static final Pattern PROPERTY = Pattern.compile("(?<!\\w)-D([\\w.]*\\w)");
    private static final Pattern TEST = Pattern.compile("(?<!\\w)-Dtest=(\\w+)");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w./$-])(?:\\.\\./)*([\\w-]+/[\\w./-]*\\w)");
    private static final Pattern READ_PROPERTY =
            Pattern.compile("(?<=<name>|Property\\(\"|getBoolean\\(\")[\\w.]+");
    private static final Set<String> PLUGIN_PROPERTIES =
            Set.of("exec.args", "test", "surefire.failIfNoSpecifiedTests");
    private static final int SECONDS = 10;

    private final Course course;
    private final Set<String> properties;

    CommandRule(Course course) {
        this.course = course;
        this.properties =
                Stream.of("pom.xml", ".java")
                        .flatMap(ending -> course.files(ending).stream())
                        .flatMap(path -> READ_PROPERTY.matcher(course.text(path)).results())
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());
        properties.addAll(PLUGIN_PROPERTIES);
    }

    @Override
    public List<Finding> check(Lesson lesson) {
        List<Finding> findings = new ArrayList<>();
        String text = String.join("\n", lesson.lines());
        findings.addAll(missing(lesson, text, 1, "module", MODULES, this::hasModules));
        findings.addAll(missing(lesson, text, 1, "property", PROPERTY, properties::contains));
        findings.addAll(
                missing(lesson, text, 1, "test", TEST, name -> hasFile("/" + name + ".java")));
        for (Fence fence : lesson.fences()) {
            if (fence.language().equals("sh")) {
                String commands = String.join("\n", fence.lines());
                int line = fence.firstLine();
                findings.addAll(missing(lesson, commands, line, "path", PATH, this::hasPath));
                syntaxError(commands).forEach(error -> findings.add(lesson.finding(line, error)));
            }
        }
        return findings;
    }

    private static List<Finding> missing(
            Lesson lesson,
            String text,
            int firstLine,
            String kind,
            Pattern pattern,
            Predicate<String> exists) {
        List<Finding> findings = new ArrayList<>();
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            if (!exists.test(match.group(1))) {
                int line = (int) text.substring(0, match.start(1)).lines().count() - 1 + firstLine;
                findings.add(lesson.finding(line, "There is no " + kind + " " + match.group(1)));
            }
        }
        return findings;
    }

    private boolean hasModules(String list) {
        return Stream.of(list.split(","))
                .map(module -> "/" + module.replace(":", "") + "/pom.xml")
                .allMatch(pom -> course.has(pom.substring(1)) || hasFile(pom));
    }

    private boolean hasFile(String ending) {
        return !course.files(ending).isEmpty();
    }

    /** Only what's in a folder of the course counts. Pages don't: a command may create one. */
    private boolean hasPath(String path) {
        String folder = path.substring(0, path.indexOf('/'));
        return course.has(path) || folder.equals("static") || !course.has(folder);
    }

    /** Bash parses even what it doesn't run. */
    private Stream<String> syntaxError(String commands) {
        String script = "if false; then :\n" + commands + "\nfi";
        return BashCommand.run(course.root(), script, SECONDS).lines().limit(1);
    }
}
