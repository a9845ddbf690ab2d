package httpservers.exercises.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What students read stays as it is until somebody means to change it: -Drewrite=true writes the
 * files in src/test/transcripts anew.
 */
@Tag("maintainer")
class TranscriptTest {
    private static final Path STORED =
            Tree.SOLUTIONS.resolveSibling("src").resolve("test/transcripts");

    private static final String PAGES =
            "routing-server/src/main/java/httpservers/routing/Pages.java";

    /** Put into the solution of exercise 4, for those who call them. */
    private static final String ACCIDENTS =
            """
                private static String loop() {
                    while (true) {
                        java.util.concurrent.locks.LockSupport.park();
                    }
                }

                private static String exit() {
                    Runtime.getRuntime().halt(3);
                    return "";
                }

                private Response page(""";

    private static Map<String, Callable<List<String>>> cases() {
        Map<String, Callable<List<String>>> cases = new TreeMap<>();
        cases.put("board-untouched", () -> Board.of(Tree.untouched().runAll()));
        cases.put("board-after-exercise-1", () -> Board.of(solved(1).runAll()));
        cases.put("board-does-not-compile", () -> Board.of(clockIs("Instant.then()").runAll()));
        cases.put("board-hangs", () -> Board.of(hangsAlways().runAll()));
        cases.put("board-half-done", () -> Board.of(halfDone().runAll()));
        cases.put("exercise-5-half-done", () -> card(halfDone(), 5));
        cases.put("exercise-1-untouched", () -> card(Tree.untouched(), 1));
        cases.put("exercise-1-done", () -> card(solved(1), 1));
        cases.put("exercise-2-untouched", () -> card(Tree.untouched(), 2));
        cases.put("exercise-4-untouched", () -> card(Tree.untouched(), 4));
        cases.put("does-not-compile", () -> card(clockIs("Instant.then()"), 4));
        cases.put("does-not-start", () -> card(routeIs("time"), 4));
        cases.put("hangs-at-start", () -> card(hangsAtStart(), 4));
        cases.put("throws", () -> card(clockIs("Integer.valueOf(\"noon\").toString()"), 4));
        cases.put("hangs", () -> card(clockIs("loop()"), 4));
        cases.put("crashes", () -> card(clockIs("exit()"), 4));
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> isAsStored() {
        return cases().entrySet().stream()
                .map(
                        one ->
                                dynamicTest(
                                        one.getKey(),
                                        () -> compare(one.getKey(), one.getValue().call())));
    }

    private static void compare(String name, List<String> lines) throws IOException {
        assertThat(lines).allSatisfy(line -> assertThat(line).matches("[ -~]{0,79}"));
        String text = String.join("\n", lines) + "\n";
        String normal = text.replaceAll("Date: [^\\\\]*", "Date: (a date)");
        Path file = STORED.resolve(name + ".txt");
        if (Boolean.getBoolean("rewrite")) {
            Files.createDirectories(STORED);
            Files.writeString(file, normal, UTF_8);
        }
        assertThat(normal).isEqualTo(Files.readString(file, UTF_8));
    }

    private static List<String> card(Tree tree, int exercise) throws IOException {
        return Card.of(tree.run(Tree.exercise(exercise)), Tree.SEED);
    }

    private static Tree solved(int exercise) throws IOException {
        return Tree.untouched().withSolution(Tree.exercise(exercise));
    }

    private static Tree halfDone() throws IOException {
        return solved(5).with(PAGES, "Html.escape(greeted)", "greeted");
    }

    private static Tree clockIs(String expression) throws IOException {
        return solved(4)
                .with(PAGES, "    private Response page(", ACCIDENTS)
                .with(PAGES, "Instant.now().toString()", expression);
    }

    private static Tree routeIs(String path) throws IOException {
        return solved(4).with(PAGES, "@Route(\"/time\")", "@Route(\"" + path + "\")");
    }

    private static Tree hangsAtStart() throws IOException {
        return clockIs("loop()").with(PAGES, "this.files = files;", "this.files = files; loop();");
    }

    private static Tree hangsAlways() throws IOException {
        String first = "Entry route = routes.get(request.path());";
        String router = PAGES.replace("Pages", "Router");
        return solved(4).with(router, first, "while (request != null) {}" + first);
    }
}
