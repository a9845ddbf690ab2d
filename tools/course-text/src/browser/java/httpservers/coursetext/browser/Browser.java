package httpservers.coursetext.browser;

import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.os.ExecutableFinder;

/**
 * Chromium without a window. Its profile is new and empty: chromedriver makes it, and deletes it in
 * the end.
 */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String HOW = " (apt-get install chromium chromium-driver)";
    private static final String[] OPTIONS = {
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--no-first-run"
    };

    /** At lower levels it reports that it's older than the browser. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final List<Map<?, ?>> events = new ArrayList<>();

    /** The sentence to skip the tests with, if they can't run here. */
    static Optional<String> missing() {
        return Stream.of("chromium", "chromedriver")
                .filter(program -> find(program).isEmpty())
                .findFirst()
                .map(program -> "Browser tests are skipped: there is no " + program + HOW);
    }

    private static Optional<File> find(String program) {
        return Optional.ofNullable(new ExecutableFinder().find(program)).map(File::new);
    }

    Browser() {
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find("chromium").orElseThrow());
        options.addArguments(OPTIONS);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setPageLoadTimeout(PATIENCE);
        options.setScriptTimeout(PATIENCE);
        // With both programs named, Selenium has nothing to look for, and downloads nothing.
        driver =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(find("chromedriver").orElseThrow())
                                .build(),
                        options);
    }

    /** Even to a width that no window can have, such as a phone's. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** For the pages. The tests can still run theirs. */
    void switchScriptsOff() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Opens a page and waits until all its parts have arrived. */
    void open(String url) {
        forget();
        driver.get(url);
    }

    void reload() {
        forget();
        driver.navigate().refresh();
    }

    private void forget() {
        problems();
        events.clear();
    }

    /** Returns the text that a reader sees in the first element that a CSS selector finds. */
    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Evaluates a JavaScript expression, and returns its value as text. */
    String evaluate(String expression) {
        return (String) driver.executeScript("return String(" + expression + ")");
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        driver.executeAsyncScript(
                "const look = () => %s ? arguments[0]() : setTimeout(look, 10); look()"
                        .formatted(expression));
    }

    /** What went wrong since the page was opened: in scripts, in the console, with requests. */
    List<String> problems() {
        Stream<String> failures =
                eventsOf("Network.loadingFailed").map(event -> text(event, "errorText"));
        Stream<String> messages =
                driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        .map(LogEntry::getMessage);
        return Stream.concat(failures, messages).toList();
    }

    /** The addresses that the page, and not the one before, asked for. */
    List<String> requested() {
        String page = driver.getCurrentUrl();
        return eventsOf("Network.requestWillBeSent")
                .filter(event -> page.equals(text(event, "documentURL")))
                .map(event -> text(event, "request", "url"))
                .toList();
    }

    /** The connection that each part arrived over, as a number that the browser gave it. */
    Map<String, String> connections() {
        return eventsOf("Network.responseReceived")
                .filter(event -> !text(event, "type").equals("Fetch"))
                .map(event -> (Map<?, ?>) event.get("response"))
                .collect(
                        Collectors.toMap(
                                response -> URI.create(text(response, "url")).getPath(),
                                response -> text(response, "connectionId")));
    }

    /** Returns the parameters of events of the Chrome DevTools Protocol. */
    private Stream<Map<?, ?>> eventsOf(String method) {
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Map<?, ?> event = new Json().toType(entry.getMessage(), Map.class);
            events.add((Map<?, ?>) event.get("message"));
        }
        return events.stream()
                .filter(event -> event.get("method").equals(method))
                .map(event -> (Map<?, ?>) event.get("params"));
    }

    /** Returns the text that a path of names leads to. */
    private static String text(Map<?, ?> event, String... path) {
        Object found = event;
        for (String name : path) {
            found = ((Map<?, ?>) found).get(name);
        }
        return String.valueOf(found);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
