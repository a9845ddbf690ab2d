package httpservers.bench.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Not a server, but the limit for one: a selector loop that takes whatever a read brings for one
 * request and answers with the same bytes each time. No parsing, no file, no clock, no deadline.
 */
public final class BareLoop {
    private final ByteBuffer readBuffer = ByteBuffer.allocateDirect(16 * 1024);
    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final ByteBuffer answer;
    private final boolean closes;

    /**
     * @param arguments the file to send, and the {@link Workload}
     */
    public static void main(String[] arguments) throws IOException {
        new BareLoop(
                        Path.of(arguments[0]),
                        Workload.valueOf(arguments[1]) == Workload.NEW_CONNECTIONS)
                .run();
    }

    private BareLoop(Path page, boolean closes) throws IOException {
        this.closes = closes;
        byte[] body = Files.readAllBytes(page);
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n"
                        + "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nServer: bare-loop\r\n%s\r\n";
        String connection = closes ? "Connection: close\r\n" : "";
        byte[] headBytes =
                String.format(head, body.length, connection).getBytes(StandardCharsets.US_ASCII);
        answer = ByteBuffer.allocateDirect(headBytes.length + body.length);
        answer.put(headBytes).put(body).flip();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println("bare-loop at http://127.0.0.1:" + listener.socket().getLocalPort());
    }

    private void run() throws IOException {
        while (true) {
            selector.select(this::serve);
        }
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                answer(key);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() throws IOException {
        SocketChannel client;
        while ((client = listener.accept()) != null) {
            client.configureBlocking(false);
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            client.register(selector, SelectionKey.OP_READ);
        }
    }

    private void answer(SelectionKey key) throws IOException {
        SocketChannel client = (SocketChannel) key.channel();
        int count;
        try {
            count = client.read(readBuffer.clear());
            if (count >= 0) {
                client.write(answer.duplicate());
            }
        } catch (IOException clientGone) {
            count = -1;
        }
        if (count < 0 || closes) {
            client.close();
        }
    }
}
