package httpservers.coursetext.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import httpservers.contract.CourseRoot;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the course as a reader sees them: in a browser, sent by each of the steps. */
@Tag("maintainer")
class PagesInTheBrowserTest {
    private static final Path COURSE = CourseRoot.find();
    private static final Path PAGES = COURSE.resolve("static");

    private static final String[] OPTIONS = {"--port", "0", "--root", PAGES.toString()};
    private static final Pattern MAIN_HEADING = Pattern.compile("<h1>(.*?)</h1>", Pattern.DOTALL);

    /** Of the complex page, besides itself and the icon: two styles, two scripts, eight images. */
    private static final int OTHER_PARTS = 12;

    private static final Map<Step, ServerProcess> servers = new EnumMap<>(Step.class);
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        if (Chromium.find().isEmpty()) {
            System.out.println(Chromium.MISSING);
        }
        assumeTrue(Chromium.find().isPresent(), Chromium.MISSING);
        for (Step step : Step.values()) {
            servers.put(step, ServerProcess.start(step.command(List.of(), OPTIONS)));
        }
        chromium = new Chromium(Chromium.find().get());
    }

    @AfterAll
    static void end() {
        servers.values().forEach(ServerProcess::close);
        if (chromium != null) {
            chromium.close();
        }
    }

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    static Stream<Arguments> stepsAndPages() throws IOException {
        List<String> pages = pages();
        return Stream.of(Step.values())
                .flatMap(step -> pages.stream().map(page -> Arguments.of(step, page)));
    }

    @ParameterizedTest
    @MethodSource("stepsAndPages")
    void aPageLoadsWithAllItsPartsAndNothingFromOutside(Step step, String page) throws IOException {
        try (Tab tab = chromium.newTab()) {
            tab.open(urlOf(step, page));
            assertThat(tab.faults()).as("errors in the console, failed requests").isEmpty();
            assertThat(tab.requested())
                    .as("what was asked for")
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith(rootOf(step)));
            assertThat(tab.evaluate("document.querySelector('main h1').innerHTML"))
                    .as("main heading")
                    .isEqualTo(mainHeading(page));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageFitsAPhone(String page) {
        try (Tab tab = chromium.newTab()) {
            tab.resize(390, 844);
            tab.open(urlOf(Step.ASYNC, page));
            assertThat(tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no scrolling to the side")
                    .isEqualTo("true");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLandingPageSaysWhoAnswered(Step step) {
        try (Tab tab = chromium.newTab()) {
            tab.open(urlOf(step, "index.html"));
            tab.await("document.querySelector('#answered-by strong')");
            assertThat(tab.evaluate("document.querySelector('#answered-by').textContent"))
                    .isEqualTo("Answered by: " + step.toString());
            assertThat(tab.evaluate("document.querySelector('li[aria-current] code').textContent"))
                    .as("the step that is marked")
                    .isEqualTo(step.toString());
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void onStepOneTheWaterfallShowsAConnectionForEachPart() {
        try (Tab tab = chromium.newTab()) {
            tab.open(urlOf(Step.BLOCKING, "complex.html"));
            Waterfall first = Waterfall.of(tab);
            assertIsComplete(first);
            assertNeededAConnectionForEachPart(first);
            tab.reload();
            Waterfall second = Waterfall.of(tab);
            assertIsComplete(second);
            assertNeededAConnectionForEachPart(second);
        }
    }

    private static void assertNeededAConnectionForEachPart(Waterfall waterfall) {
        assertThat(waterfall.truth().values()).as("connections").doesNotHaveDuplicates();
        assertThat(waterfall.shownAsNew()).as("shown as new").isEqualTo(OTHER_PARTS);
        assertThat(waterfall.words())
                .contains("12 needed a new connection: every part had its own.")
                .contains("The reason: the server says “Connection: close”");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ROUTING"})
    void onStepsTwoAndThreeTheWaterfallShowsConnectionsThatAreUsedAgain(Step step) {
        try (Tab tab = chromium.newTab()) {
            tab.open(urlOf(step, "complex.html"));
            Waterfall first = Waterfall.of(tab);
            assertIsComplete(first);
            assertUsedConnectionsAgain(first);
            // Chromium may open a connection for one part and give it to another, which then has
            // not needed a new one.
            assertThat(first.shownAsNew())
                    .as("parts that needed a new connection")
                    .isBetween(1L, first.opened());
            tab.reload();
            Waterfall second = Waterfall.of(tab);
            assertIsComplete(second);
            assertUsedConnectionsAgain(second);
        }
    }

    private static void assertUsedConnectionsAgain(Waterfall waterfall) {
        assertThat(Set.copyOf(waterfall.truth().values()))
                .as("connections")
                .hasSizeLessThanOrEqualTo(6);
        assertThat(waterfall.shownAsNew()).as("shown as new").isLessThanOrEqualTo(5);
        assertThat(waterfall.words())
                .contains((OTHER_PARTS - waterfall.shownAsNew()) + " came over one that was open")
                .contains("the browser uses it again")
                .doesNotContain("had its own");
    }

    /** With all parts, and none of them from the browser's cache. */
    private static void assertIsComplete(Waterfall waterfall) {
        assertThat(waterfall.rows())
                .as("rows")
                .hasSize(1 + OTHER_PARTS)
                .allMatch(row -> row.endsWith(" new") || row.endsWith(" open already"));
        assertThat(waterfall.truth()).as("parts with a connection").hasSize(1 + OTHER_PARTS);
    }

    @ParameterizedTest
    @EnumSource
    void withoutScriptsThePageSaysWhatIsMissing(Step step) {
        try (Tab tab = chromium.newTab()) {
            tab.withoutScripts();
            tab.open(urlOf(step, "complex.html"));
            assertThat(tab.evaluate("document.querySelector('main').innerText"))
                    .contains("scripts are switched off")
                    .doesNotContain("The waterfall");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sideBySideShowsTheCodeThatIsInTheTree(Step step) throws IOException {
        Path source = COURSE.resolve("async-server/src/main/java/httpservers/async");
        try (Tab tab = chromium.newTab()) {
            tab.open(urlOf(step, "side-by-side.html"));
            String code =
                    tab.evaluate(
                            "[...document.querySelectorAll('main pre code')]"
                                    + ".map(code => code.textContent).join('\\n')");
            assertThat(code.lines().map(String::strip))
                    .contains(line(source.resolve("AsyncServer.java"), "selector.select("))
                    .contains(line(source.resolve("Connection.java"), "parser.feed("));
        }
    }

    private static String urlOf(Step step, String page) {
        String path = page.equals("index.html") ? "" : page.replace(".html", "");
        return rootOf(step) + path;
    }

    private static String rootOf(Step step) {
        return "http://127.0.0.1:" + servers.get(step).port() + "/";
    }

    private static String mainHeading(String page) throws IOException {
        Matcher heading = MAIN_HEADING.matcher(Files.readString(PAGES.resolve(page)));
        assertThat(heading.find()).as("main heading in " + page).isTrue();
        return heading.group(1);
    }

    private static String line(Path file, String part) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " is not in " + file))
                .strip();
    }
}
