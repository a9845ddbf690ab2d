package httpservers.blocking;

import httpservers.http.*;
import httpservers.launch.*;
import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.*;

/**
 * Step 1: one client at a time. The program waits inside {@code accept()}, then inside {@code
 * read()}, and while it waits for one client it does nothing for the others. It closes each
 * connection after its answer, or the next client would never have its turn.
 */
public final class BlockingServer implements Server {
    private static final Logger log = LoggerFactory.getLogger(BlockingServer.class);
    private static final String NAME = "blocking-server";

    public static void main(String[] arguments) {
        Launcher.launch(NAME, arguments, Timeouts.STRICT, BlockingServer::new);
    }

    private final Timeouts timeouts;
    private final Handler handler;
    private final HeadEncoder heads = new HeadEncoder(NAME);
    private final ServerSocket listener = new ServerSocket();
    private final byte[] readBuffer = new byte[16 * 1024]; // used again for each client
    private volatile Socket client = new Socket(); // the one being served; at first nobody's

    /**
     * @throws IOException if the address cannot be listened on
     */
    public BlockingServer(ServerOptions options, Handler handler) throws IOException {
        this.timeouts = options.timeouts();
        this.handler = handler;
        listener.bind(new InetSocketAddress(options.host(), options.port()), ServerOptions.BACKLOG);
    }

    @Override
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void run() {
        while (!listener.isClosed()) {
            try (Socket accepted = listener.accept()) {
                client = accepted;
                serve();
            } catch (IOException noClient) {
                if (!listener.isClosed()) {
                    // Out of file descriptors, say: again at once would be again and again.
                    log.warn("Cannot accept a connection: {}", noClient.getMessage());
                    LockSupport.parkNanos(500_000_000); // half a second
                }
            }
        }
    }

    @Override
    public void stop() throws IOException {
        listener.close(); // whoever waits in accept() gets an exception
        try {
            client.shutdownInput(); // and in read() -1; a write goes on
        } catch (SocketException notConnected) {
            // Then there is nothing to wait for.
        }
    }

    /** One request, one answer. A fault in here ends this connection and no other. */
    private void serve() {
        RequestParser parser = new RequestParser();
        try (Outbox outbox = new Outbox(heads)) {
            outbox.add(respond(parser).withConnectionClose());
            outbox.writeAllTo(client.getOutputStream());
            // With bytes unread, a close would destroy the answer.
            if (!parser.isBetweenRequests() || client.getInputStream().available() > 0) {
                drain();
            }
        } catch (IOException noAnswerPossible) {
            log.debug("A client went away", noAnswerPossible);
        } catch (RuntimeException | Error unexpected) {
            log.error("A connection failed", unexpected);
        }
    }

    private Response respond(RequestParser parser) throws IOException {
        try {
            return handler.answer(readRequest(parser));
        } catch (HttpException error) {
            return parser.refuse(error);
        } catch (SocketTimeoutException late) {
            if (parser.isBetweenRequests()) {
                log.info("Closed a connection that sent nothing: browsers open spare ones");
                throw late;
            }
            return parser.refuse(HttpException.requestTimeout());
        }
    }

    /** Waits until a request is complete, in as many portions as it comes. */
    private Request readRequest(RequestParser parser) throws IOException {
        long deadline = System.nanoTime() + timeouts.firstByte().toNanos();
        Request request = null;
        for (boolean first = true; request == null; first = false) {
            // A stop that came between accept() and this read has found nothing to end.
            int count = listener.isClosed() ? -1 : read(deadline);
            if (count < 0) {
                throw new EOFException("the client sends no more, or the server stops");
            }
            if (first) {
                deadline = System.nanoTime() + timeouts.head().toNanos();
            }
            parser.feed(ByteBuffer.wrap(readBuffer, 0, count));
            request = parser.next();
        }
        return request;
    }

    /**
     * Waits for bytes, but not beyond the deadline; -1: the client sends no more. A timeout for
     * each read alone would not do: a client that sends a byte now and then could keep us for ever.
     */
    private int read(long deadline) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException("the deadline has passed");
        }
        client.setSoTimeout((int) millis);
        return client.getInputStream().read(readBuffer);
    }

    /**
     * Says that we send no more, then reads on for a moment. A close while bytes of the client are
     * unread makes TCP send a reset, and a reset can destroy the answer before the client reads it
     * (RFC 9112 §9.6).
     */
    private void drain() throws IOException {
        client.shutdownOutput();
        long deadline = System.nanoTime() + timeouts.drain().toNanos();
        while (read(deadline) >= 0) {
            // What the client still sends is thrown away.
        }
    }
}
