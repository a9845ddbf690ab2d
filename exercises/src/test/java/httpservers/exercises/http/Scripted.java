package httpservers.exercises.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/** A server that does what it is told with the one client it takes, right or wrong. */
final class Scripted implements AutoCloseable {

    /** What is done when the head of a request is here. */
    interface Script {
        void run(Socket client) throws IOException;
    }

    private final ServerSocket listener;

    Scripted(Script script) throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        CompletableFuture.runAsync(() -> serve(script));
    }

    /** Sends this text and closes. */
    static Scripted answering(String text) throws IOException {
        return new Scripted(client -> send(client, text));
    }

    static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private void serve(Script script) {
        try (Socket client = listener.accept()) {
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) client.getInputStream().read());
            }
            script.run(client);
        } catch (IOException clientGone) {
            // The test is over.
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
