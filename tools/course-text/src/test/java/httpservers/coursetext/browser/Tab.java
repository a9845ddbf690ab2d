package httpservers.coursetext.browser;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One tab of the browser: it opens pages, answers questions about them and notes what happens. */
final class Tab implements AutoCloseable {
    private final DevTools tools;
    private final String context;
    private final String session;
    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    Tab(DevTools tools) {
        this.tools = tools;
        String created = tools.send("", "Target.createBrowserContext", "{}");
        context = Json.string(created, "browserContextId");
        String blank = "{\"url\":\"about:blank\",\"browserContextId\":%s}";
        String target = tools.send("", "Target.createTarget", format(blank, context));
        String flat = "{\"flatten\":true,\"targetId\":%s}";
        String id = Json.string(target, "targetId");
        session =
                Json.string(tools.send("", "Target.attachToTarget", format(flat, id)), "sessionId");
        tools.listen(session, this::note);
        await("document.readyState == 'complete'"); // or its load event would be taken for another
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(domain + ".enable", "{}");
        }
    }

    private static String format(String json, String text) {
        return String.format(json, Json.quote(text));
    }

    private void note(String event) {
        events.add(event);
        if (event.startsWith("{\"method\":\"Page.loadEventFired\"")) {
            loaded.complete(null);
        }
    }

    private String send(String method, String parameters) {
        return tools.send(session, method, parameters);
    }

    void resize(int width, int height) {
        String size = "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false}";
        send("Emulation.setDeviceMetricsOverride", String.format(size, width, height));
    }

    /** As a reader has it who switched scripts off; the tests can still ask. */
    void withoutScripts() {
        send("Emulation.setScriptExecutionDisabled", "{\"value\":true}");
    }

    /** Opens a page and waits until all its parts are there. */
    void open(String url) {
        loadBy("Page.navigate", format("{\"url\":%s}", url));
    }

    void reload() {
        loadBy("Page.reload", "{}");
    }

    private void loadBy(String method, String parameters) {
        events.clear();
        loaded = new CompletableFuture<>();
        send(method, parameters);
        DevTools.await(loaded, "the load event after " + method + " " + parameters);
    }

    /**
     * Has an expression of JavaScript worked out; of a promise, what it is resolved with.
     *
     * @return its value as text
     */
    String evaluate(String expression) {
        // Percent-encoded, the text needs no escapes in JSON.
        String encoded = "(async () => encodeURIComponent(String(await (" + expression + "))))()";
        String question = "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":%s}";
        String answer = send("Runtime.evaluate", format(question, encoded));
        if (answer.contains("\"exceptionDetails\"")) {
            throw new AssertionError(expression + " failed: " + answer);
        }
        String value = Json.string(answer, "value");
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        String look = "const look = () => (" + expression + ") ? done() : setTimeout(look, 10);";
        evaluate("new Promise(done => {" + look + "look();})");
    }

    /** What went wrong since the page was asked for: in scripts, in the console, with requests. */
    List<String> faults() {
        return events.stream().filter(Tab::isFault).toList();
    }

    private static boolean isFault(String event) {
        return switch (Json.string(event, "method")) {
            case "Runtime.exceptionThrown", "Network.loadingFailed" -> true;
            case "Runtime.consoleAPICalled" ->
                    List.of("error", "warning", "assert").contains(Json.string(event, "type"));
            case "Log.entryAdded" ->
                    List.of("error", "warning").contains(Json.string(event, "level"));
            case "Network.responseReceived" -> Json.number(event, "status") >= 400;
            default -> false;
        };
    }

    /** The address of each request since the page was asked for. */
    List<String> requested() {
        return eventsOf("Network.requestWillBeSent")
                .map(event -> Json.string(event, "url"))
                .toList();
    }

    /** The connection that each answer came over, as a number that the browser gave it. */
    Map<String, Integer> connections() {
        return eventsOf("Network.responseReceived")
                .filter(event -> !Json.string(event, "type").equals("Fetch"))
                .collect(
                        Collectors.toMap(
                                event -> URI.create(Json.string(event, "url")).getPath(),
                                event -> Json.number(event, "connectionId")));
    }

    private Stream<String> eventsOf(String method) {
        return events.stream().filter(event -> Json.string(event, "method").equals(method));
    }

    @Override
    public void close() {
        tools.send(
                "", "Target.disposeBrowserContext", format("{\"browserContextId\":%s}", context));
    }
}
