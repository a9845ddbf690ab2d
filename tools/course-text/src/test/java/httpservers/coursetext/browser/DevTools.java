package httpservers.coursetext.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The way in which a program directs Chromium: commands and events as JSON over a WebSocket (the
 * Chrome DevTools Protocol). Messages are kept as text: what the tests need of them is found with
 * {@link Json}.
 */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Consumer<String>> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    DevTools(URI address) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** Has the events of a session told to a listener. */
    void listen(String session, Consumer<String> listener) {
        sessions.put(session, listener);
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @param session of a tab, or empty: the browser itself
     * @param parameters a JSON object
     */
    String send(String session, String method, String parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String tab = session.isEmpty() ? "" : ",\"sessionId\":" + Json.quote(session);
        String command =
                String.format(
                        "{\"id\":%d,\"method\":%s%s,\"params\":%s}",
                        id, Json.quote(method), tab, parameters);
        socket.sendText(command, true).join();
        String result = await(answer, method);
        if (result.startsWith("{\"id\":" + id + ",\"error\"")) {
            throw new IllegalStateException(command + " was refused: " + result);
        }
        return result;
    }

    /** Waits, but not for ever. */
    static <T> T await(CompletableFuture<T> event, String what) {
        try {
            return event.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError("waited in vain for " + what, failure);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            receive(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void receive(String text) {
        CompletableFuture<String> answer =
                text.startsWith("{\"id\":") ? answers.remove(Json.number(text, "id")) : null;
        if (answer != null) {
            answer.complete(text);
        } else if (text.contains("\"sessionId\"")) {
            // The session of an event is its last member.
            String session = Json.lastString(text, "sessionId");
            sessions.getOrDefault(session, ignored -> {}).accept(text);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
