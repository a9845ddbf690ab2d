package httpservers.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file as a body of exactly the length that the head promises, though the file may grow while
 * it's sent. What goes wrong in here is our fault, not the client's, so it's an {@link
 * UncheckedIOException}.
 */
final class FileBody extends InputStream {
    private final FileChannel file;
    private long left;

    FileBody(FileChannel file, long length) {
        this.file = file;
        this.left = length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        try {
            int count = file.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(left, length)));
            if (count < 0) {
                throw new EOFException("A file was cut short while it was sent");
            }
            left -= count;
            return count;
        } catch (IOException ours) {
            throw new UncheckedIOException(ours.getMessage(), ours);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
