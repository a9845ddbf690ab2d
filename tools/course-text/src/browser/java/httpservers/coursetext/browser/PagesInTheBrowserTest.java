package httpservers.coursetext.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import httpservers.contract.CourseRoot;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    private static final Path PAGES = CourseRoot.find().resolve("static");
    private static final String[] OPTIONS = {"--port", "0", "--root", PAGES.toString()};

    /** Of the complex page, besides itself and the icon: two styles, two scripts, eight images. */
    private static final int OTHER_PARTS = 12;

    private static final Map<Step, ServerProcess> servers = new EnumMap<>(Step.class);
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Browser.missing().ifPresent(System.out::println);
        assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElseThrow());
        for (Step step : Step.values()) {
            servers.put(step, ServerProcess.start(step.command(List.of(), OPTIONS)));
        }
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        servers.values().forEach(ServerProcess::close);
        if (browser != null) {
            browser.close();
        }
    }

    static List<String> pages() {
        return Stream.of(PAGES.toFile().list()).filter(name -> name.endsWith(".html")).toList();
    }

    static Stream<Arguments> stepsAndPages() {
        return combined(List.of(Step.values()), pages());
    }

    /** A phone, a laptop, and a large screen or projector. */
    static Stream<Arguments> widthsAndPages() {
        return combined(List.of(390, 1280, 1920), pages());
    }

    private static Stream<Arguments> combined(List<?> first, List<String> pages) {
        return first.stream().flatMap(one -> pages.stream().map(page -> Arguments.of(one, page)));
    }

    @ParameterizedTest
    @MethodSource("stepsAndPages")
    void aPageLoadsWithAllItsPartsAndNothingFromOutside(Step step, String page) throws IOException {
        browser.open(urlOf(step, page));
        assertThat(browser.problems()).as("errors in the console, failed requests").isEmpty();
        assertThat(browser.requested())
                .as("what was asked for")
                .isNotEmpty()
                .allMatch(url -> url.startsWith(rootOf(step)));
        assertThat(browser.text("main h1"))
                .as("main heading")
                .isEqualTo(parsed(page).expectFirst("main h1").text());
    }

    @ParameterizedTest
    @MethodSource("widthsAndPages")
    void aPageFitsItsWindow(int width, String page) {
        browser.resize(width, 844);
        browser.open(urlOf(Step.ASYNC, page));
        assertThat(browser.problems()).as("errors in the console, failed requests").isEmpty();
        assertThat(browser.evaluate("innerWidth")).isEqualTo(String.valueOf(width));
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no scrolling sideways")
                .isEqualTo("true");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAPlaceInAPage(String page) throws IOException {
        for (Element link : parsed(page).select("a[href]")) {
            String[] target = link.absUrl("href").split("#", 2);
            assertThat(target[0]).startsWith(rootOf(Step.ASYNC));
            Document reached = Jsoup.connect(target[0]).get(); // throws, if it's an error page
            assertThat(target.length == 1 || reached.getElementById(target[1]) != null)
                    .as("%s has the anchor of %s", target[0], link)
                    .isTrue();
        }
    }

    @Test
    void aBrokenPageIsNoticed() {
        browser.open(
                "data:text/html,<img src='http://127.0.0.1:1/x.png' width='3000'>"
                        + "<script>console.error('spilled')</script>");
        assertThat(browser.problems())
                .anyMatch(problem -> problem.contains("spilled"))
                .anyMatch(problem -> problem.contains("x.png"));
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo("false");
    }

    @ParameterizedTest
    @EnumSource
    void theLandingPageSaysWhoResponded(Step step) {
        browser.open(urlOf(step, "index.html"));
        browser.await("document.querySelector('#answered-by strong')");
        assertThat(browser.text("#answered-by")).isEqualTo("Answered by: " + step);
        assertThat(browser.text("li[aria-current] code"))
                .as("the step that is marked")
                .isEqualTo(step.toString());
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void onStepOneTheWaterfallShowsAConnectionForEachPart() {
        try (Browser fresh = new Browser()) {
            fresh.open(urlOf(Step.BLOCKING, "complex.html"));
            assertNeededAConnectionForEachPart(Waterfall.of(fresh));
            fresh.reload();
            assertNeededAConnectionForEachPart(Waterfall.of(fresh));
        }
    }

    private static void assertNeededAConnectionForEachPart(Waterfall waterfall) {
        assertIsComplete(waterfall);
        assertThat(waterfall.truth().values()).as("connections").doesNotHaveDuplicates();
        // Chromium may open a connection ahead, or for one part and give it to another: both find
        // theirs open. How many do is up to its timing; what counts is that none is used twice.
        assertThat(waterfall.shownAsNew())
                .as("shown as new")
                .isBetween(OTHER_PARTS / 2L, (long) OTHER_PARTS);
        assertThat(waterfall.words())
                .contains(waterfall.shownAsNew() + " needed a new connection")
                .contains(
                        waterfall.shownAsNew() == OTHER_PARTS
                                ? ": every part had its own."
                                : "One that was open already had been opened ahead.")
                .contains("The reason: the server says “Connection: close”");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ROUTING"})
    void onStepsTwoAndThreeTheWaterfallShowsConnectionsThatAreUsedAgain(Step step) {
        try (Browser fresh = new Browser()) {
            fresh.open(urlOf(step, "complex.html"));
            Waterfall first = Waterfall.of(fresh);
            assertUsedConnectionsAgain(first);
            // Chromium may open a connection for one part and give it to another, which then
            // hasn't needed a new one.
            assertThat(first.shownAsNew())
                    .as("parts that needed a new connection")
                    .isBetween(1L, first.opened());
            fresh.reload();
            assertUsedConnectionsAgain(Waterfall.of(fresh));
        }
    }

    private static void assertUsedConnectionsAgain(Waterfall waterfall) {
        assertIsComplete(waterfall);
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
        try (Browser fresh = new Browser()) {
            fresh.switchScriptsOff();
            fresh.open(urlOf(step, "complex.html"));
            assertThat(fresh.text("main"))
                    .contains("scripts are switched off")
                    .doesNotContain("The waterfall");
        }
    }

    private static String urlOf(Step step, String page) {
        String path = page.equals("index.html") ? "" : page.replace(".html", "");
        return rootOf(step) + path;
    }

    private static String rootOf(Step step) {
        return "http://127.0.0.1:" + servers.get(step).port() + "/";
    }

    private static Document parsed(String page) throws IOException {
        return Jsoup.parse(PAGES.resolve(page).toFile(), "UTF-8", urlOf(Step.ASYNC, page));
    }
}
