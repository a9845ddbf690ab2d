package httpservers.async;

import java.nio.ByteBuffer;

/**
 * One frame, its mask taken off (RFC 6455 §5.2).
 *
 * @param last of its message
 */
record Frame(boolean last, int opcode, byte[] payload) {
    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;

    /** In place of a length: the length follows in 2 bytes, or in 8. */
    static final int LENGTH_IN_2 = 126;

    static final int LENGTH_IN_8 = 127;

    /** A frame that is a message of its own, as a server sends it: without a mask. */
    static byte[] encode(int opcode, byte[] payload) {
        int length = payload.length;
        ByteBuffer bytes = ByteBuffer.allocate(10 + length);
        bytes.put((byte) (0x80 | opcode));
        if (length < LENGTH_IN_2) {
            bytes.put((byte) length);
        } else if (length <= 0xFFFF) {
            bytes.put((byte) LENGTH_IN_2).putShort((short) length);
        } else {
            bytes.put((byte) LENGTH_IN_8).putLong(length);
        }
        byte[] encoded = new byte[bytes.put(payload).flip().remaining()];
        bytes.get(encoded);
        return encoded;
    }
}
