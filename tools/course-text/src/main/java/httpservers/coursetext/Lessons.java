package httpservers.coursetext;

import httpservers.launch.Launcher;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** {@code -Dlessons=check} compares what the lessons show; {@code -Dlessons=rewrite} repairs it. */
public final class Lessons {
    private static final String COMMAND =
            "mvn -q compile exec:java -pl :course-text -am -Dlessons=";

    private Lessons() {}

    public static void main(String[] arguments) {
        Launcher.printPastMaven();
        try {
            run(System.getProperty("lessons", ""));
        } catch (IllegalArgumentException mistake) {
            fail(mistake.getMessage());
        } catch (UncheckedIOException failure) {
            fail(failure.getMessage() + ": " + failure.getCause().getMessage());
        }
    }

    private static void run(String mode) {
        Course course = Course.find();
        GeneratedPage page = new GeneratedPage(course);
        switch (mode) {
            case "check" -> {}
            case "rewrite" -> {
                page.rewrite().ifPresent(System.out::println);
                new Rewriter(course).rewrite().forEach(System.out::println);
            }
            default ->
                    throw new IllegalArgumentException(
                            "Say what to do: " + COMMAND + "check, or " + COMMAND + "rewrite");
        }
        List<Finding> findings = new ArrayList<>(new Checker(course).findings());
        page.finding().ifPresent(findings::add);
        findings.forEach(System.out::println);
        if (!findings.isEmpty()) {
            fail(advice(findings));
        }
        System.out.println("The lessons show what the sources say.");
    }

    /** How to repair what was found. */
    static String advice(List<Finding> findings) {
        boolean stale = findings.stream().anyMatch(finding -> !finding.difference().isEmpty());
        return findings.size()
                + (findings.size() == 1 ? " finding" : " findings")
                + " in the lessons. "
                + (stale
                        ? "\"" + COMMAND + "rewrite\" repairs what is stale; mend the rest"
                        : "Mend this")
                + " in the text.";
    }

    private static void fail(String sentence) {
        System.err.println("lessons: " + sentence);
        System.exit(1);
    }
}
