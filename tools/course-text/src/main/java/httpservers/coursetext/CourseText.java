package httpservers.coursetext;

import httpservers.launch.Launcher;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code -Dlessons=check} compares what the text shows; {@code -Dlessons=rewrite} repairs it. */
public final class CourseText {
    private static final String COMMAND =
            "mvn -q compile exec:java -pl :course-text -am -Dlessons=";

    private CourseText() {}

    public static void main(String[] arguments) {
        Launcher.printPastMaven();
        try {
            run(System.getProperty("lessons", ""));
        } catch (IllegalArgumentException mistake) {
            fail("course-text: " + mistake.getMessage());
        } catch (UncheckedIOException failure) {
            fail("course-text: " + failure.getMessage() + ": " + failure.getCause().getMessage());
        }
    }

    private static void run(String mode) {
        Course course = Course.find();
        switch (mode) {
            case "check" -> {}
            case "rewrite" -> {
                new Rewriter(course).rewrite().forEach(System.out::println);
                new GeneratedPage(course).rewrite();
            }
            default ->
                    throw new IllegalArgumentException(
                            "Say what to do: " + COMMAND + "check, or " + COMMAND + "rewrite");
        }
        List<Finding> findings = findings(course);
        if (!findings.isEmpty()) {
            fail(report(findings));
        }
    }

    /** In the lessons and in the generated page. */
    static List<Finding> findings(Course course) {
        List<Finding> findings = new ArrayList<>(new Checker(course).findings());
        new GeneratedPage(course).finding().ifPresent(findings::add);
        return findings;
    }

    /** All findings, and how to repair them. */
    static String report(List<Finding> findings) {
        boolean stale = findings.stream().anyMatch(finding -> !finding.difference().isEmpty());
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"))
                + (stale
                        ? "\n\""
                                + COMMAND
                                + "rewrite\" repairs what is stale; fix the rest by hand."
                        : "\nFix the text by hand.");
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
