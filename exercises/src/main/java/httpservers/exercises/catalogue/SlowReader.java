package httpservers.exercises.catalogue;

import static httpservers.exercises.http.Meaning.WRONG_FRAME;

import httpservers.exercises.Play;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Request;
import httpservers.exercises.student.Site;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A client that sends messages and never reads what comes back. */
final class SlowReader {
    private static final int MESSAGE = 60_000;

    /** Far more than the systems on both sides keep for a connection. */
    private static final long TOO_MUCH = 32L * 1024 * 1024;

    /** If the socket takes nothing for so long, the server has stopped reading. */
    private static final int STANDSTILL_MILLIS = 700;

    private SlowReader() {}

    static void mustBeHeldBack(Play play) throws IOException {
        byte[] frame = WebSocketTalk.open(play).frame(WebSocketTalk.BINARY, new byte[MESSAGE]);
        try (SocketChannel channel = SocketChannel.open();
                Selector selector = Selector.open()) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 8 * 1024);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, 64 * 1024);
            channel.connect(new InetSocketAddress("127.0.0.1", play.port()));
            channel.write(ByteBuffer.wrap(WebSocketTalk.handshake(WebSocket.KEY).bytes()));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_WRITE);
            sendUntilStandstill(channel, selector, frame);
            play.exchange(Request.get(Site.PLAIN)).mustHaveStatus(200);
        }
    }

    private static void sendUntilStandstill(SocketChannel channel, Selector selector, byte[] frame)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        long sent = 0;
        while (selector.select(STANDSTILL_MILLIS) > 0) {
            selector.selectedKeys().clear();
            sent += write(channel, bytes);
            if (!bytes.hasRemaining()) {
                bytes.rewind();
            }
            if (sent > TOO_MUCH) {
                String fault = "the server read %d MiB from a client that takes no answer";
                throw Mismatch.of(WRONG_FRAME, String.format(fault, sent >> 20));
            }
        }
    }

    private static int write(SocketChannel channel, ByteBuffer bytes) {
        try {
            return channel.write(bytes);
        } catch (IOException closed) {
            throw Mismatch.of(WRONG_FRAME, "the server closed instead of waiting for the client");
        }
    }
}
