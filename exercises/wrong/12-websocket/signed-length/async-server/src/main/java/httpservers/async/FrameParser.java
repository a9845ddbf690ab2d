package httpservers.async;

import static httpservers.async.Frame.*;
import static httpservers.async.WebSocketError.require;

import java.nio.ByteBuffer;

/** Bytes in, in any portions; frames out. It judges what a client may send (RFC 6455 §5). */
final class FrameParser {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int LARGEST_CONTROL = 125;
    private static final int MASK = 4; // bytes

    private final int maxPayload;
    private ByteBuffer bytes = NOTHING; // from 0: not yet a frame

    FrameParser(int maxPayload) {
        this.maxPayload = maxPayload;
    }

    /** Takes all bytes of the portion. */
    void feed(ByteBuffer portion) {
        ByteBuffer joined = ByteBuffer.allocate(bytes.remaining() + portion.remaining());
        bytes = joined.put(bytes).put(portion).flip();
    }

    /**
     * The next complete frame, or null: feed more bytes.
     *
     * @throws WebSocketError as soon as the bytes that are here can become no frame that we take
     */
    Frame next() {
        if (bytes.remaining() < 2) {
            return null;
        }
        int form = bytes.get(1) & 0x7F;
        judge(bytes.get(0), bytes.get(1) < 0, form);
        int maskAt = 2 + (form == LENGTH_IN_2 ? 2 : form == LENGTH_IN_8 ? 8 : 0);
        if (bytes.remaining() < maskAt) {
            return null;
        }
        long length = length(form);
        if (length > maxPayload) {
            throw new WebSocketError(WebSocketError.TOO_BIG, "This message is too big.");
        }
        if (bytes.remaining() < maskAt + MASK + length) {
            return null;
        }
        return take(maskAt, (int) length);
    }

    private static void judge(byte first, boolean masked, int form) {
        int opcode = first & 0x0F;
        require((first & 0x70) == 0, "A reserved bit is set, and no extension was agreed on.");
        require(opcode <= BINARY || opcode >= CLOSE && opcode <= PONG, "An unknown opcode.");
        require(masked, "A client must mask its frames.");
        if (opcode >= CLOSE) {
            require(first < 0, "A control frame is in fragments.");
            require(form <= LARGEST_CONTROL, "A control frame is longer than 125 bytes.");
        }
    }

    /** The shortest form that can hold it must be used. */
    private long length(int form) {
        if (form == LENGTH_IN_2) {
            int length = bytes.getShort(2);
            require(length >= LENGTH_IN_2, "A length in 2 bytes fits into less.");
            return length;
        }
        if (form == LENGTH_IN_8) {
            long length = bytes.getLong(2);
            require(length > 0xFFFF, "A length in 8 bytes is negative, or fits into less.");
            return length;
        }
        return form;
    }

    private Frame take(int maskAt, int length) {
        byte[] payload = new byte[length];
        bytes.get(maskAt + MASK, payload);
        for (int i = 0; i < length; i++) {
            payload[i] ^= bytes.get(maskAt + i % MASK);
        }
        Frame frame = new Frame(bytes.get(0) < 0, bytes.get(0) & 0x0F, payload);
        int end = maskAt + MASK + length;
        bytes = end == bytes.limit() ? NOTHING : bytes.position(end).slice();
        return frame;
    }
}
