package httpservers.routing;

import httpservers.http.*;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.*;
import java.time.Duration;
import org.slf4j.*;

/**
 * What one client does. The loop calls it when the client's socket is ready; it does what can be
 * done without waiting, and remembers how far it got.
 *
 * <pre>
 *  accepted
 *     |
 *     v         first bytes                 request complete
 *  +------+                   +---------+                     +---------+
 *  | IDLE |------------------>| READING |-------------------->| WRITING |
 *  +------+                   +---------+                     +---------+
 *     ^                            ^                           |   |   |
 *     |                            |   all sent, part of the   |   |   |
 *     |                            |   next request is here    |   |   |
 *     |                            +---------------------------+   |   |
 *     |    all sent, nothing more is here                          |   |
 *     +------------------------------------------------------------+   |
 *                                                 all sent, no request |
 *                                                 may follow           v
 *  +--------+     the client has closed, or a timeout           +-----------+
 *  | CLOSED |<--------------------------------------------------| LINGERING |
 *  +--------+                                                   +-----------+
 * </pre>
 *
 * <p>The diagram leaves out three things. A request that arrives whole gets its response right
 * away, from IDLE. A last response that leaves no bytes unread closes without LINGERING. And each
 * state has a timeout that ends it: READING with a response (408), the others silently.
 *
 * <p>Always true: while responses wait to be sent, nothing is read, so a client that doesn't take
 * them can't make us keep more and more (back-pressure); and the key asks for exactly one thing.
 */
final class Connection implements Runnable, MemoryBudget.Holder {
    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    private enum State {
        IDLE,
        READING,
        WRITING,
        LINGERING
    }

    private final RoutingServer server;
    private final SocketChannel channel;
    private final RequestParser parser = new RequestParser();
    private final Outbox outbox;
    private SelectionKey key;
    private State state;
    private long deadline; // compare by subtraction: nanoTime() may overflow
    private boolean closeAfterResponse;
    private boolean large; // the last response: it may be on its way for a while

    /** One for each client, and small while nothing happens: ten thousand may be idle. */
    Connection(RoutingServer server, SocketChannel channel) {
        this.server = server;
        this.channel = channel;
        outbox = new Outbox(server.heads);
        closeOnFailure(this::register);
    }

    private void register() throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true); // responses are batched already
        key = channel.register(server.selector, 0, this);
        enter(State.IDLE, SelectionKey.OP_READ, server.options.timeouts().firstByte());
    }

    /** The socket can do what the key asks for. */
    @Override
    public void run() {
        closeOnFailure(state == State.WRITING ? this::respond : this::read);
    }

    /** Stops after the response in progress; a client that isn't getting one can go. */
    void stop() {
        closeAfterResponse = true;
        if (state == State.IDLE || state == State.READING) {
            closeOnFailure(this::end);
        }
    }

    private void read() throws IOException {
        if (channel.read(server.readBuffer.clear()) < 0) {
            close();
        } else if (state != State.LINGERING) {
            parser.feed(server.readBuffer.flip());
            respond();
        }
    }

    /** Responds to complete requests, sends what the socket takes, and chooses a state. */
    private void respond() throws IOException {
        boolean allResponded = respondToRequests();
        boolean allSent = outbox.writeTo(channel);
        if (!allSent || !allResponded) { // the other clients first
            enter(State.WRITING, SelectionKey.OP_WRITE, server.options.timeouts().write());
        } else if (closeAfterResponse) {
            end();
        } else if (parser.isBetweenRequests()) {
            enter(State.IDLE, SelectionKey.OP_READ, server.options.timeouts().idle());
        } else if (state != State.READING) { // bytes don't extend it
            enter(State.READING, SelectionKey.OP_READ, server.options.timeouts().head());
        }
    }

    /**
     * @return false if more requests may be complete, but first some responses must go out
     */
    private boolean respondToRequests() {
        try {
            Request request;
            while (!closeAfterResponse && outbox.hasRoom() && (request = parser.next()) != null) {
                enqueue(server.responder.respond(request), request.keepAlive());
            }
        } catch (HttpException refusal) {
            enqueue(server.responder.refuse(parser, refusal), false);
        }
        return closeAfterResponse || outbox.hasRoom() || parser.isBetweenRequests();
    }

    private void enqueue(Response response, boolean keepAlive) {
        state = State.WRITING; // respond() sets the interest, after it has written
        closeAfterResponse = !keepAlive || response.closesConnection();
        large = response.bodyLength() > 64 * 1024;
        outbox.add(closeAfterResponse ? response.withConnectionClose() : response);
    }

    /** With bytes unread, or many still on their way, a close would destroy the last response. */
    private void end() throws IOException {
        // What this reads is lost, but the connection ends anyway.
        boolean unread = !parser.isBetweenRequests() || channel.read(server.readBuffer.clear()) > 0;
        if (unread || large) {
            lingeringClose();
        } else {
            close();
        }
    }

    void close() {
        outbox.close();
        parser.giveUp();
        server.memory.set(this, 0);
        try {
            channel.close(); // and the key is cancelled
        } catch (IOException failure) {
            // It's gone either way.
        }
        server.resumeAccepting();
    }

    /**
     * Says that we send no more, then reads on until the client closes too, but not for long. A
     * close while bytes of the client are unread makes TCP send a reset, and a reset can destroy
     * the response before the client has read it (RFC 9112 §9.6).
     */
    private void lingeringClose() throws IOException {
        channel.shutdownOutput();
        enter(State.LINGERING, SelectionKey.OP_READ, server.options.timeouts().linger());
    }

    /** Ends a wait whose deadline has passed. */
    void checkDeadline(long now) {
        if (now - deadline >= 0) {
            closeOnFailure(this::onTimeout);
        }
    }

    private void onTimeout() throws IOException {
        if (state == State.READING) {
            enqueue(server.responder.requestTimeout(parser), false);
        } else if (state == State.WRITING) {
            respondToRequests(); // so that there's something to offer
        }
        // A socket calls itself ready only when a good part of its buffer is free, so a slow
        // client can look like one that takes nothing. An offer tells them apart.
        long unsent = outbox.size();
        outbox.writeTo(channel);
        if (outbox.size() < unsent) {
            respond();
        } else {
            close();
        }
    }

    /** All clients together keep too much in memory, and this one has kept some the longest. */
    @Override
    public void giveWay() {
        closeOnFailure(state == State.READING ? this::refuseForLackOfMemory : this::close);
    }

    private void refuseForLackOfMemory() throws IOException {
        enqueue(server.responder.serviceUnavailable(parser), false);
        respond();
    }

    private void enter(State next, int operation, Duration timeout) {
        state = next;
        deadline = System.nanoTime() + timeout.toNanos();
        key.interestOps(operation);
    }

    private interface IoAction {
        void run() throws IOException;
    }

    private void closeOnFailure(IoAction action) {
        try {
            action.run();
            server.memory.set(this, parser.bytesKept() + outbox.bytesKept());
        } catch (IOException clientGone) {
            close();
        } catch (RuntimeException | Error unexpected) {
            close(); // first, as the log may need the memory that this frees
            log.error("A connection failed", unexpected);
        }
    }
}
