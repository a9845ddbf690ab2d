package httpservers.async;

import static httpservers.async.WebSocketError.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * The conversation after the handshake: bytes of the client in, frames to send out. It sends back
 * each message that it gets (RFC 6455 §5.4 to §7). Like the parser of HTTP it knows no socket.
 */
final class WebSocket {
    /** Bytes of a message, in however many fragments it comes. */
    private static final int MAX_MESSAGE = 128 * 1024;

    private static final byte[] NO_BYTES = {};

    private final FrameParser frames = new FrameParser(MAX_MESSAGE);
    private ByteArrayOutputStream message; // what has come of it; null: none is under way
    private int kind; // of the message: text or binary
    private boolean closed;

    /** Takes all bytes of the portion. */
    void feed(ByteBuffer portion) {
        frames.feed(portion);
    }

    /** Whether the last frame that was handed out is a Close: nothing may follow it. */
    boolean isClosed() {
        return closed;
    }

    /** The next frame to send, or null: feed more bytes. */
    byte[] next() {
        try {
            byte[] answer = null;
            Frame frame;
            while (answer == null && (frame = frames.next()) != null) {
                answer = answer(frame);
            }
            return answer;
        } catch (WebSocketError error) {
            return close(error.code(), error.getMessage());
        }
    }

    /** The frame that ends the conversation from our side. */
    byte[] close(int code, String reason) {
        byte[] text = reason.getBytes(UTF_8);
        byte[] payload =
                ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array();
        return close(payload);
    }

    private byte[] close(byte[] payload) {
        closed = true;
        return Frame.encode(Frame.CLOSE, payload);
    }

    /** Null: none is due. Control frames may come between the fragments of a message. */
    private byte[] answer(Frame frame) {
        return switch (frame.opcode()) {
            case Frame.PING -> Frame.encode(Frame.PONG, frame.payload());
            case Frame.PONG -> null;
            case Frame.CLOSE -> answerToClose(frame.payload());
            default -> answerToFragment(frame);
        };
    }

    private byte[] answerToFragment(Frame frame) {
        boolean first = frame.opcode() != Frame.CONTINUATION;
        require(first == (message == null), "The fragments of a message are out of order.");
        if (first) {
            message = new ByteArrayOutputStream(frame.payload().length);
            kind = frame.opcode();
        }
        if (message.size() + frame.payload().length > MAX_MESSAGE) {
            throw new WebSocketError(WebSocketError.TOO_BIG, "This message is too big.");
        }
        message.writeBytes(frame.payload());
        return frame.last() ? echo() : null;
    }

    private byte[] echo() {
        byte[] whole = message.toByteArray();
        message = null;
        if (kind == Frame.TEXT) {
            requireUtf8(ByteBuffer.wrap(whole)); // a character may lie across two fragments
        }
        return Frame.encode(kind, whole);
    }

    /** RFC 6455 §5.5.1: answered with the same code; a reason is for reading only. */
    private byte[] answerToClose(byte[] payload) {
        if (payload.length == 0) {
            return close(NO_BYTES);
        }
        require(payload.length > 1, "A Close frame has half a code.");
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        int code = bytes.getShort() & 0xFFFF;
        require(mayBeSent(code), "A Close frame has a code that must not be sent.");
        requireUtf8(bytes);
        return close(code, "");
    }

    /** RFC 6455 §7.4: 1004 is reserved, 1005 and 1006 stand for frames that never came. */
    private static boolean mayBeSent(int code) {
        return code >= 1000 && code <= 1003
                || code >= 1007 && code <= 1014
                || code >= 3000 && code <= 4999;
    }

    private static void requireUtf8(ByteBuffer text) {
        try {
            UTF_8.newDecoder().decode(text);
        } catch (CharacterCodingException malformed) {
            throw new WebSocketError(WebSocketError.NOT_UTF8, "This text is not UTF-8.");
        }
    }
}
