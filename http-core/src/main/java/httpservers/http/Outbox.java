package httpservers.http;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/**
 * The answers owed to one client: {@link #add} queues, {@link #writeTo} sends as much as the
 * channel takes. Heads and small bodies are joined, so that an answer, or many to pipelined
 * requests, go out in one write; after them comes at most one open file.
 */
public final class Outbox implements Closeable {
    /** So many bytes waiting are enough: answer no more requests until they are gone. */
    private static final int ENOUGH = 64 * 1024;

    /** Bytes of a file in one turn: then the other clients have theirs. */
    static final int TURN = 256 * 1024;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final HeadEncoder heads;
    private ByteBuffer bytes = NOTHING; // from position to limit: to be sent
    private FileChannel file; // after the bytes; null: none
    private long filePosition;
    private long fileEnd;

    public Outbox(HeadEncoder heads) {
        this.heads = heads;
    }

    /** Whether another response may be added. */
    public boolean hasRoom() {
        return file == null && bytes.remaining() < ENOUGH;
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
        append(heads.encode(response), response.bytes());
        if (response.file() != null) {
            file = response.file();
            filePosition = 0;
            fileEnd = response.contentLength();
        }
    }

    private void append(byte[] head, byte[] body) {
        int unsent = bytes.remaining();
        int length = unsent + head.length + body.length;
        if (bytes.capacity() - bytes.limit() < head.length + body.length) {
            // Exact for a single answer; doubled for a queue, or adding would copy it each time.
            ByteBuffer larger = ByteBuffer.allocate(unsent == 0 ? length : 2 * length);
            bytes = larger.put(bytes).flip();
        }
        int position = bytes.position();
        bytes.position(bytes.limit()).limit(bytes.limit() + head.length + body.length);
        bytes.put(head).put(body).position(position);
    }

    /**
     * Sends what the channel takes, and of a file not more than one turn.
     *
     * @return whether all is gone; if not, call again when the channel can take more
     * @throws EOFException if the file has become shorter than its Content-Length
     * @throws IOException if the client is gone, or the file cannot be read
     */
    public boolean writeTo(WritableByteChannel channel) throws IOException {
        if (bytes.hasRemaining()) {
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                return false;
            }
            bytes = NOTHING;
        }
        return file == null || writeFile(channel);
    }

    /**
     * Sends all, and waits while the client is slow: for a server that may wait. It knows no
     * deadline, since a blocking write has none.
     *
     * @throws IOException as {@link #writeTo} does
     */
    public void writeAllTo(OutputStream stream) throws IOException {
        stream.write(bytes.array(), bytes.position(), bytes.remaining());
        bytes = NOTHING;
        WritableByteChannel channel = Channels.newChannel(stream);
        while (!writeTo(channel)) {
            // A large file goes in many portions.
        }
    }

    /**
     * For a client at its deadline: sends until the channel refuses. A socket calls itself ready
     * only when a good part of its buffer is free, so who reads slowly may look like who does not.
     *
     * @return whether the channel took any of it; false if nothing is left
     * @throws IOException as {@link #writeTo} does
     */
    public boolean offerAllTo(WritableByteChannel channel) throws IOException {
        long owed = size();
        long before;
        do {
            before = size();
        } while (!writeTo(channel) && size() < before);
        return size() < owed;
    }

    private boolean writeFile(WritableByteChannel channel) throws IOException {
        long sent = file.transferTo(filePosition, Math.min(TURN, fileEnd - filePosition), channel);
        filePosition += sent;
        if (filePosition == fileEnd) {
            close();
            return true;
        }
        if (sent == 0 && file.size() <= filePosition) {
            // transferTo says 0 for a full socket and for the end of the file alike. The second
            // would never change: waiting for it would keep the loop spinning.
            throw new EOFException("the file was cut short while it was sent");
        }
        return false;
    }

    /** Bytes still to be sent. */
    public long size() {
        return bytes.remaining() + (file == null ? 0 : fileEnd - filePosition);
    }

    /** Forgets what is left, and closes the file. */
    @Override
    public void close() {
        bytes = NOTHING;
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
