package httpservers.exercises.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Play;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The WebSocket client of the JDK: what it does not understand, no client would. */
final class RealClient implements WebSocket.Listener {
    private static final long PATIENCE_SECONDS = 5;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private int binary;

    private RealClient() {}

    static void mustUnderstand(Play play) throws IOException {
        RealClient client = new RealClient();
        URI uri = URI.create("ws" + play.uri("/echo").toString().substring("http".length()));
        WebSocket socket =
                within(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, client));
        String word = play.values().text();
        within(socket.sendText(word.substring(0, 1), false));
        within(socket.sendText(word.substring(1), true));
        client.mustHear("text " + word);
        within(socket.sendPing(ByteBuffer.wrap("ping".getBytes(UTF_8))));
        client.mustHear("pong ping");
        within(socket.sendBinary(ByteBuffer.allocate(100_000), true));
        client.mustHear("100000 bytes");
        within(socket.sendClose(4000, "enough"));
        client.mustHear("close 4000");
    }

    private static <T> T within(CompletableFuture<T> future) {
        try {
            return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException failure) {
            boolean late = failure.getCause() instanceof TimeoutException;
            throw fault(
                    late
                            ? "the JDK's client waits for something that does not come"
                            : "the JDK's client says: " + failure.getCause());
        }
    }

    private void mustHear(String expected) {
        try {
            String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!expected.equals(next)) {
                throw fault("the JDK's client heard: " + next + ", not: " + expected);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw fault("the check was interrupted");
        }
    }

    private static Mismatch fault(String sentence) {
        return Mismatch.of(Meaning.WRONG_FRAME, sentence);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            heard.add("text " + text);
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        binary += data.remaining();
        if (last) {
            heard.add(binary + " bytes");
            binary = 0;
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        heard.add("pong " + UTF_8.decode(message));
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        heard.add("close " + code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        heard.add("error " + error);
    }
}
