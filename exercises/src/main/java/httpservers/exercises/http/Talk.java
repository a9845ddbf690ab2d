package httpservers.exercises.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * One connection to a server. It sends exactly the bytes it is told to, reads strictly, keeps what
 * went over it, and waits for nothing without a deadline.
 */
public final class Talk implements Closeable {
    /** For one answer: long for a machine that is busy, short for a student who waits. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Socket socket = new Socket();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private int taken; // so many bytes of what was received belong to answers that were read
    private Duration patience = PATIENCE;

    /**
     * @throws Mismatch if nobody listens
     */
    public Talk(int port) {
        try {
            socket.setTcpNoDelay(true); // each send is to be a portion of its own
            socket.connect(new InetSocketAddress("127.0.0.1", port), (int) PATIENCE.toMillis());
        } catch (IOException failure) {
            String fault = "the connection was refused (" + failure.getMessage() + ")";
            throw Mismatch.of(Meaning.REFUSED, fault);
        }
    }

    /** From now on, waits so long for an answer. */
    public Talk withPatience(Duration time) {
        patience = time;
        return this;
    }

    public Talk send(Request request) {
        return send(request.bytes());
    }

    /** Sends one portion. If the server has gone, reading will tell. */
    public Talk send(byte[] portion) {
        sent.writeBytes(portion);
        try {
            socket.getOutputStream().write(portion);
        } catch (IOException serverGone) {
            // It may have answered before: the answer, or its lack, says more than this.
        }
        return this;
    }

    /** Says that no more will be sent, and still reads. */
    public Talk sendNoMore() {
        try {
            socket.shutdownOutput();
        } catch (IOException serverGone) {
            // As above.
        }
        return this;
    }

    /**
     * The next answer, with its body.
     *
     * @throws Mismatch if none comes, or one that a client could not understand
     */
    public Reply reply() {
        return new ReplyReader(this, true).read();
    }

    /** The next answer to this request that is not an interim one (RFC 9110 §15.2). */
    public Reply finalReplyTo(Request request) {
        Reply reply = new ReplyReader(this, !request.isHead()).read();
        while (reply.status() == 100) {
            reply = new ReplyReader(this, !request.isHead()).read();
        }
        return reply;
    }

    /**
     * So many bytes that are no HTTP, such as the frames of a WebSocket; fewer if the server closes
     * first.
     */
    public byte[] take(int count) {
        long deadline = deadline();
        while (received.size() - taken < count && fill(deadline)) {
            // One more portion.
        }
        int end = Math.min(received.size(), taken + count);
        byte[] bytes = Arrays.copyOfRange(received.toByteArray(), taken, end);
        taken = end;
        return bytes;
    }

    /**
     * Holds that the server closes, and sends nothing more.
     *
     * @throws Mismatch if it does not
     */
    public void mustEnd() {
        long deadline = deadline();
        try {
            if (received.size() == taken && !fill(deadline)) {
                return;
            }
        } catch (Mismatch silent) {
            if (silent.meaning() == Meaning.RESET) {
                return; // an end too
            }
            throw Mismatch.of(Meaning.STAYS_OPEN, "the connection stayed open").with(evidence(-1));
        }
        throw Mismatch.of(Meaning.BODY_TOO_LONG, "bytes come after the end of the answer")
                .with(evidence(taken));
    }

    /** What went over this connection so far. */
    public Evidence evidence(int wrongAt) {
        return new Evidence(sent.toByteArray(), received.toByteArray(), wrongAt);
    }

    /** Where in all that came the next answer begins. */
    public int taken() {
        return taken;
    }

    void takeUpTo(int offset) {
        taken = offset;
    }

    byte[] received() {
        return received.toByteArray();
    }

    long deadline() {
        return System.nanoTime() + patience.toNanos();
    }

    /**
     * Waits for more bytes; false: the server sends no more.
     *
     * @throws Mismatch {@link Meaning#NO_ANSWER} at the deadline, or {@link Meaning#RESET}
     */
    boolean fill(long deadline) {
        byte[] portion = new byte[64 * 1024];
        try {
            long millis = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
            socket.setSoTimeout((int) millis);
            int count = socket.getInputStream().read(portion);
            received.write(portion, 0, Math.max(count, 0));
            return count >= 0;
        } catch (SocketTimeoutException late) {
            String fault = "no more came within " + patience.toSeconds() + " seconds";
            throw Mismatch.of(Meaning.NO_ANSWER, fault).with(evidence(-1));
        } catch (IOException reset) {
            throw Mismatch.of(Meaning.RESET, "the connection was reset").with(evidence(-1));
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            // It is gone either way.
        }
    }
}
