package httpservers.routing;

import httpservers.core.*;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.*;
import java.time.Duration;
import org.slf4j.*;

/**
 * What one client does. The loop calls it when the client's socket is ready; it does what can be
 * done without waiting, and remembers where it stands.
 *
 * <pre>
 *  accepted
 *     |
 *     v         first bytes                 request complete
 *  +------+                   +---------+                     +-----------+
 *  | IDLE |------------------>| READING |-------------------->| ANSWERING |
 *  +------+                   +---------+                     +-----------+
 *     ^                            ^                            |   |   |
 *     |                            |    all sent, part of the   |   |   |
 *     |                            |    next request is here    |   |   |
 *     |                            +----------------------------+   |   |
 *     |    all sent, nothing more is here                           |   |
 *     +-------------------------------------------------------------+   |
 *                                                   all sent, no answer |
 *                                                   may follow          v
 *  +--------+     the client has closed, or a deadline         +----------+
 *  | CLOSED |<-------------------------------------------------| DRAINING |
 *  +--------+                                                  +----------+
 * </pre>
 *
 * <p>The diagram leaves out: a request that comes whole is answered at once, from IDLE; a last
 * answer that leaves no bytes unread closes without DRAINING; each state has a deadline that ends
 * it, READING with an answer (408), the others silently.
 *
 * <p>Always true: while answers are owed nothing is read, so a client that does not take them
 * cannot make us keep ever more (back-pressure); and the key asks for exactly one thing.
 */
final class Connection implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    private enum State {
        IDLE,
        READING,
        ANSWERING,
        DRAINING
    }

    private final RoutingServer server;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final RequestParser parser = new RequestParser();
    private final Outbox outbox;
    private State state;
    private long deadline;
    private boolean last; // no request is answered any more

    /** One for each client, small while nothing is under way: ten thousand may be idle. */
    Connection(RoutingServer server, SocketChannel channel) throws IOException {
        this.server = server;
        this.channel = channel;
        outbox = new Outbox(server.heads);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true); // we batch; see Outbox
        key = channel.register(server.selector, 0, this);
        become(State.IDLE, SelectionKey.OP_READ, server.options.deadlines().firstByte());
    }

    /** The socket can do what the key asks for, or the time for it is up. */
    @Override
    public void run() {
        try {
            if (isOverdue()) {
                onDeadline();
            } else if (state == State.ANSWERING) {
                answer();
            } else {
                read();
            }
        } catch (IOException clientGone) {
            close();
        } catch (RuntimeException unexpected) {
            log.error("A connection failed", unexpected);
            close();
        }
    }

    boolean isOverdue() {
        return System.nanoTime() - deadline >= 0;
    }

    /** Whether an answer is on its way: not a moment to stop the server. */
    boolean isBusy() {
        return state == State.ANSWERING || state == State.DRAINING;
    }

    void close() {
        try {
            channel.close(); // and the key is cancelled
            outbox.close();
        } catch (IOException failure) {
            // It is gone either way.
        }
    }

    private void read() throws IOException {
        int count = channel.read(server.portion.clear());
        if (count < 0) {
            close();
        } else if (state != State.DRAINING) {
            parser.feed(server.portion.flip());
            answer();
        }
    }

    /** Answers the requests that are complete, sends what the socket takes, and chooses a state. */
    private void answer() throws IOException {
        boolean allAnswered = answerRequests();
        boolean allSent = outbox.writeTo(channel);
        if (!allAnswered || !allSent) {
            become(State.ANSWERING, SelectionKey.OP_WRITE, server.options.deadlines().write());
        } else if (last && parser.isBetweenRequests()) {
            close();
        } else if (last) {
            // A close while bytes of the client are unread makes TCP send a reset, and that can
            // destroy the answer before the client reads it (RFC 9112 §9.6). So say that we send
            // no more, and read on for a moment.
            channel.shutdownOutput();
            become(State.DRAINING, SelectionKey.OP_READ, server.options.deadlines().drain());
        } else if (parser.isBetweenRequests()) {
            become(State.IDLE, SelectionKey.OP_READ, server.options.deadlines().idle());
        } else if (state != State.READING) { // or a byte now and then would put off the deadline
            become(State.READING, SelectionKey.OP_READ, server.options.deadlines().head());
        }
    }

    /** False: more requests may be complete, but first some answers must go out. */
    private boolean answerRequests() {
        try {
            Request request;
            while (!last && outbox.hasRoom() && (request = parser.next()) != null) {
                owe(server.handler.answer(request), request.keepAlive());
            }
        } catch (HttpError error) {
            owe(parser.refuse(error), false);
        }
        return last || outbox.hasRoom();
    }

    private void owe(Response response, boolean keepAlive) {
        state = State.ANSWERING;
        last = !keepAlive || response.status().endsConnection();
        outbox.add(last ? response.with("Connection", "close") : response);
    }

    private void onDeadline() throws IOException {
        if (state == State.READING) {
            owe(parser.refuse(HttpError.requestTimeout()), false);
            answer();
            return;
        }
        long owed = outbox.size();
        if (owed > 0) {
            answer(); // a slow client may have taken something, but too little to count as ready
        }
        if (outbox.size() == owed) {
            close();
        }
    }

    private void become(State next, int operation, Duration patience) {
        state = next;
        deadline = System.nanoTime() + patience.toNanos();
        key.interestOps(operation);
    }
}
