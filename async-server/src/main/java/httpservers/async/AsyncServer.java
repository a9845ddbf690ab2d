package httpservers.async;

import httpservers.http.*;
import httpservers.launch.*;
import java.io.IOException;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.stream.Stream;
import org.slf4j.*;

/**
 * Step 2: many clients, one thread. The program waits in one place, {@code select()}, for all of
 * them together, and then serves those that are ready; nothing else in here ever waits. This class
 * knows who is ready; {@link Connection} knows what one client does.
 */
public final class AsyncServer implements Server {
    private static final Logger log = LoggerFactory.getLogger(AsyncServer.class);
    private static final String NAME = "async-server";

    /** How often we look for waits that have taken too long. */
    private static final long SWEEP_MILLIS = 500;

    public static void main(String[] arguments) {
        Launcher.launch(NAME, arguments, Timeouts.PATIENT, AsyncServer::new);
    }

    final ServerOptions options;
    final Responder responder;
    final HeadEncoder heads = new HeadEncoder(NAME);
    final ByteBuffer readBuffer = ByteBuffer.allocateDirect(16 * 1024); // one thread, one buffer
    final MemoryBudget memory = MemoryBudget.ofTheHeap();
    final Selector selector = Selector.open();

    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final SelectionKey acceptKey;
    private long lastSweep = System.nanoTime();
    private volatile boolean stopping;

    /**
     * @throws IOException if the address can't be listened on
     */
    public AsyncServer(ServerOptions options, Handler handler) throws IOException {
        this.options = options;
        this.responder = new Responder(handler);
        try {
            SocketAddress address = new InetSocketAddress(options.host(), options.port());
            listener.bind(address, ServerOptions.BACKLOG);
            listener.configureBlocking(false);
            acceptKey =
                    listener.register(selector, SelectionKey.OP_ACCEPT, (Runnable) this::accept);
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    @Override
    public int port() {
        return listener.socket().getLocalPort();
    }

    @Override
    public void run() throws IOException {
        try {
            while (!stopping) {
                turn();
            }
            finish();
        } finally {
            close();
        }
    }

    @Override
    public void stop() {
        stopping = true;
        selector.wakeup();
    }

    /**
     * One turn of the event loop: waits until some client is ready, then serves all that are. Each
     * key carries what to run when it's ready (the reactor pattern).
     */
    private void turn() throws IOException {
        // Taken before the wait: a client that was ready by then is served first, so it isn't late.
        long now = System.nanoTime();
        selector.select(key -> ((Runnable) key.attachment()).run(), SWEEP_MILLIS);
        if (now - lastSweep >= SWEEP_MILLIS * 1_000_000) {
            lastSweep = now;
            connections().forEach(client -> client.checkDeadline(now));
            resumeAccepting(); // other programs may have closed files
        }
    }

    /** Accepts the clients that are waiting, up to as many as the server may have at a time. */
    private void accept() {
        try {
            // The listener has a key too: hence <=.
            while (selector.keys().size() <= options.maxConnections()) {
                SocketChannel client = listener.accept();
                if (client == null) {
                    return;
                }
                new Connection(this, client);
            }
        } catch (IOException failure) {
            log.warn("Cannot accept a connection: {}", failure.getMessage());
        }
        // A client that isn't accepted stays ready, so without a pause the loop would spin.
        acceptKey.interestOps(0);
    }

    /** After accept() has paused: there may be a place for another client now. */
    void resumeAccepting() {
        if (!stopping) {
            acceptKey.interestOps(SelectionKey.OP_ACCEPT);
        }
    }

    /** Gives the port back, closes all that wait, and lets the responses in progress end. */
    private void finish() throws IOException {
        listener.close();
        connections().forEach(Connection::stop);
        long deadline = System.nanoTime() + options.timeouts().stop().toNanos();
        while (connections().findAny().isPresent() && System.nanoTime() - deadline < 0) {
            turn();
        }
    }

    private void close() throws IOException {
        connections().forEach(Connection::close);
        listener.close();
        selector.close();
    }

    private Stream<Connection> connections() {
        return selector.keys().stream()
                .filter(key -> key.isValid() && key != acceptKey)
                .map(key -> (Connection) key.attachment());
    }
}
