package httpservers.http;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/**
 * The responses that one client is still to be sent: {@link #add} queues, {@link #writeTo} sends as
 * much as the channel takes. Heads and small bodies are joined, so that a response, or many to
 * pipelined requests, go out in one write; after them comes at most one large body, in memory or an
 * open file. An outbox belongs to one connection.
 */
public final class Outbox implements Closeable {
    /** With this many bytes waiting, don't respond to more requests until they're gone. */
    private static final int HIGH_WATER_MARK = 64 * 1024;

    /** The bytes of one body that go out in one turn: then the other clients have theirs. */
    static final int MAX_PER_TURN = 256 * 1024;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final HeadEncoder heads;
    private ByteBuffer bytes = NOTHING; // from position to limit: to be sent
    private ByteBuffer largeBody = NOTHING; // after the bytes
    private FileChannel file; // after the bytes; null: none
    private long filePosition;
    private long fileEnd;

    public Outbox(HeadEncoder heads) {
        this.heads = heads;
    }

    /** Returns whether another response may be added. */
    public boolean hasRoom() {
        return file == null && !largeBody.hasRemaining() && bytes.remaining() < HIGH_WATER_MARK;
    }

    /**
     * Queues a response; its file, if it has one, belongs to the outbox from now on.
     *
     * @throws IllegalStateException if there is no room
     */
    public void add(Response response) {
        if (!hasRoom()) {
            throw new IllegalStateException("the outbox is full");
        }
        byte[] head = heads.encode(response);
        byte[] body = response.bytes();
        boolean small = body.length < HIGH_WATER_MARK;
        append(head, small ? body : NOTHING.array());
        if (!small) {
            largeBody = ByteBuffer.wrap(body);
        } else if (response.file() != null) {
            file = response.file();
            filePosition = 0;
            fileEnd = response.contentLength();
        }
    }

    private void append(byte[] head, byte[] body) {
        int unsent = bytes.remaining();
        int length = unsent + head.length + body.length;
        if (bytes.capacity() - bytes.limit() < head.length + body.length) {
            // Exact for a single response; doubled for a queue, or adding would copy it each time.
            ByteBuffer larger = ByteBuffer.allocate(unsent == 0 ? length : 2 * length);
            bytes = larger.put(bytes).flip();
        }
        int position = bytes.position();
        bytes.position(bytes.limit()).limit(bytes.limit() + head.length + body.length);
        bytes.put(head).put(body).position(position);
    }

    /**
     * Sends what the channel takes, and of a large body not more than one turn's worth.
     *
     * @return whether all is gone; if not, call again when the channel can take more
     * @throws IOException if the client is gone
     * @throws UncheckedIOException if the file can't be read, or was cut short: that's our fault
     */
    public boolean writeTo(WritableByteChannel channel) throws IOException {
        if (bytes.hasRemaining()) {
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                return false;
            }
            bytes = NOTHING;
        }
        if (largeBody.hasRemaining()) {
            return writeLargeBody(channel);
        }
        return file == null || writeFile(channel);
    }

    /**
     * In slices, as the JDK copies all that a heap buffer holds before it offers it to a socket.
     */
    private boolean writeLargeBody(WritableByteChannel channel) throws IOException {
        int length = Math.min(largeBody.remaining(), MAX_PER_TURN);
        int sent = channel.write(largeBody.slice(largeBody.position(), length));
        largeBody.position(largeBody.position() + sent);
        if (largeBody.hasRemaining()) {
            return false;
        }
        largeBody = NOTHING;
        return true;
    }

    private boolean writeFile(WritableByteChannel channel) throws IOException {
        long length = Math.min(fileEnd - filePosition, MAX_PER_TURN);
        long sent;
        try {
            sent = file.transferTo(filePosition, length, channel);
        } catch (IOException failure) {
            requireFile();
            throw failure;
        }
        filePosition += sent;
        if (filePosition == fileEnd) {
            close();
            return true;
        }
        if (sent == 0) {
            requireFile();
        }
        return false;
    }

    /**
     * transferTo returns 0 both for a full socket and at the end of a file that was cut short, and
     * throws the same whether the client left or the disk fails. So ask the file.
     */
    private void requireFile() {
        try {
            if (file.read(ByteBuffer.allocate(1), filePosition) < 0) {
                throw new EOFException("A file was cut short while it was sent");
            }
        } catch (IOException ours) {
            throw new UncheckedIOException(ours.getMessage(), ours);
        }
    }

    /** Returns how many bytes are still to be sent. */
    public long size() {
        return bytes.remaining()
                + (long) largeBody.remaining()
                + (file == null ? 0 : fileEnd - filePosition);
    }

    /** Returns how much memory the outbox takes; a large body isn't its own. */
    public int bytesKept() {
        return bytes.capacity();
    }

    /** Forgets what is left, and closes the file. */
    @Override
    public void close() {
        bytes = NOTHING;
        largeBody = NOTHING;
        FileChannel closing = file;
        file = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (IOException failure) {
            // It was only read: nothing is lost.
        }
    }
}
