package httpservers.async;

import httpservers.http.*;
import httpservers.launch.*;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.concurrent.TimeUnit;
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
        listener.bind(new InetSocketAddress(options.host(), options.port()), ServerOptions.BACKLOG);
        listener.configureBlocking(false);
        Runnable accept = this::accept;
        acceptKey = listener.register(selector, SelectionKey.OP_ACCEPT, accept);
    }

    @Override
    public int port() {
        return listener.socket().getLocalPort();
    }

    @Override
    public void run() throws IOException {
        while (!stopping) {
            turn();
        }
        finish();
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
        if (now - lastSweep >= TimeUnit.MILLISECONDS.toNanos(SWEEP_MILLIS)) {
            lastSweep = now;
            connections().forEach(client -> client.checkDeadline(now));
            if (!stopping) {
                acceptKey.interestOps(SelectionKey.OP_ACCEPT); // if accept() has paused it
            }
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

    /** Gives the port back, lets the responses in progress end, and closes all that wait. */
    private void finish() throws IOException {
        listener.close();
        connections().forEach(Connection::stop);
        long deadline = System.nanoTime() + options.timeouts().stop().toNanos();
        while (connections().findAny().isPresent() && System.nanoTime() - deadline < 0) {
            turn();
        }
        connections().forEach(Connection::close);
        selector.close();
    }

    private Stream<Connection> connections() {
        return selector.keys().stream()
                .filter(key -> key.isValid() && key != acceptKey)
                .map(key -> (Connection) key.attachment());
    }
}
