package httpservers.async;

import httpservers.http.*;
import httpservers.launch.*;
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

    private final AsyncServer server;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final RequestParser parser = new RequestParser();
    private final Outbox outbox;
    private final Timeouts timeouts;
    private State state;
    private long deadline; // compare by subtraction: nanoTime() may overflow
    private boolean last; // the answer that is owed ends the connection

    /** One for each client, small while nothing is under way: ten thousand may be idle. */
    Connection(AsyncServer server, SocketChannel channel) throws IOException {
        this.server = server;
        this.channel = channel;
        outbox = new Outbox(server.heads);
        timeouts = server.options.timeouts();
        channel.configureBlocking(false);
        key = channel.register(server.selector, 0, this);
        become(State.IDLE, SelectionKey.OP_READ, timeouts.firstByte());
        // Answers are batched already. Some systems refuse this for a client that has gone.
        closeOnFailure(() -> channel.setOption(StandardSocketOptions.TCP_NODELAY, true));
    }

    /** The socket can do what the key asks for. */
    @Override
    public void run() {
        closeOnFailure(state == State.ANSWERING ? this::answer : this::read);
    }

    /** Ends a wait whose deadline has passed. */
    void endWaiting(long now) {
        if (now - deadline >= 0) {
            closeOnFailure(this::onDeadline);
        }
    }

    /** The server stops: the answer under way is the last, and who waits for none can go. */
    void finish() {
        last = true;
        if (state == State.IDLE || state == State.READING) {
            close();
        }
    }

    void close() {
        outbox.close();
        try {
            channel.close(); // and the key is cancelled
        } catch (IOException failure) {
            // It is gone either way.
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private void closeOnFailure(Step step) {
        try {
            step.take();
        } catch (IOException clientGone) {
            close();
        } catch (RuntimeException | Error unexpected) {
            log.error("A connection failed", unexpected);
            close();
        }
    }

    private void read() throws IOException {
        if (channel.read(server.readBuffer.clear()) < 0) {
            close();
        } else if (state != State.DRAINING) {
            parser.feed(server.readBuffer.flip());
            answer();
        }
    }

    /** Answers the requests that are complete, sends what the socket takes, and chooses a state. */
    private void answer() throws IOException {
        boolean allAnswered = answerRequests();
        boolean allSent = outbox.writeTo(channel);
        if (!allAnswered || !allSent) { // more to answer: the others first
            become(State.ANSWERING, SelectionKey.OP_WRITE, timeouts.write());
        } else if (last && parser.isBetweenRequests() && !bringsMore()) {
            close();
        } else if (last) {
            // A close while bytes of the client are unread makes TCP send a
            // reset, and that can destroy the answer before the client reads it
            // (RFC 9112 §9.6). So say that we send no more, and read on a while.
            channel.shutdownOutput();
            become(State.DRAINING, SelectionKey.OP_READ, timeouts.drain());
        } else if (parser.isBetweenRequests()) {
            become(State.IDLE, SelectionKey.OP_READ, timeouts.idle());
        } else if (state != State.READING) { // bytes do not extend it
            become(State.READING, SelectionKey.OP_READ, timeouts.head());
        }
    }

    /** False: more requests may be complete, but first some answers must go out. */
    private boolean answerRequests() {
        try {
            Request request;
            while (!last && outbox.hasRoom() && (request = parser.next()) != null) {
                owe(server.handler.answer(request), request.keepAlive());
            }
        } catch (HttpException error) {
            owe(parser.refuse(error), false);
        }
        return last || outbox.hasRoom();
    }

    private void owe(Response response, boolean keepAlive) {
        state = State.ANSWERING; // answer() sets the interest, after it has written
        last = !keepAlive || response.endsConnection();
        outbox.add(last ? response.withConnectionClose() : response);
    }

    private void onDeadline() throws IOException {
        if (state == State.READING) {
            owe(parser.refuse(HttpException.requestTimeout()), false);
            answer();
        } else if (outbox.offerAllTo(channel)) {
            answer(); // a slow client has taken something, but too little to count as ready
        } else {
            close(); // it takes nothing, or nothing is owed
        }
    }

    /** Whether more has come already. What it reads is lost: the connection ends anyway. */
    private boolean bringsMore() throws IOException {
        return channel.read(server.readBuffer.clear()) > 0;
    }

    private void become(State next, int operation, Duration patience) {
        state = next;
        deadline = System.nanoTime() + patience.toNanos();
        key.interestOps(operation);
    }
}
