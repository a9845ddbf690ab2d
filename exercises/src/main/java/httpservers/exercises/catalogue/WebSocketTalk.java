package httpservers.exercises.catalogue;

import static httpservers.exercises.http.Meaning.WRONG_FIELD;
import static httpservers.exercises.http.Meaning.WRONG_FRAME;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Play;
import httpservers.exercises.http.Delivery;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import httpservers.exercises.http.Talk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A client of a WebSocket that sends what it is told to, right or wrong, and reads strictly. */
final class WebSocketTalk {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Play play;
    private final Talk talk;

    private WebSocketTalk(Play play, Talk talk) {
        this.play = play;
        this.talk = talk;
    }

    /** Makes the handshake, in the delivery of the run. */
    static WebSocketTalk open(Play play) throws IOException {
        return openWith(play, new byte[0], new byte[0]);
    }

    /** The same, in one piece with bytes of a request before it and of frames after it. */
    static WebSocketTalk openWith(Play play, byte[] before, byte[] behind) throws IOException {
        WebSocketTalk opened = new WebSocketTalk(play, play.connect());
        String key = Base64.getEncoder().encodeToString(play.values().bytes(16));
        byte[] handshake = handshake(key).bytes();
        if (before.length + behind.length > 0) {
            opened.talk.send(join(before, handshake, behind));
        } else {
            portions(play.delivery(), handshake).forEach(opened.talk::send);
        }
        if (before.length > 0) {
            opened.talk.reply().mustHaveStatus(200);
        }
        opened.mustAccept(opened.talk.reply(), key);
        return opened;
    }

    static Request handshake(String key) {
        return handshake("keep-alive, Upgrade", "websocket", "13", key);
    }

    static Request handshake(String connection, String upgrade, String version, String key) {
        return Request.get("/echo")
                .withHeader("Connection", connection)
                .withHeader("Upgrade", upgrade)
                .withHeader("Sec-WebSocket-Version", version)
                .withHeader("Sec-WebSocket-Key", key);
    }

    private void mustAccept(Reply reply, String key) {
        reply.mustHaveStatus(101).mustNotHave("Content-Length");
        reply.mustHave("Upgrade", Pattern.compile("(?i)websocket"), "websocket");
        String connection = String.join(",", reply.headers("Connection"));
        reply.failIf(
                !connection.toLowerCase(Locale.ROOT).matches("(.*,)?\\s*upgrade\\s*(,.*)?"),
                WRONG_FIELD,
                "Connection does not say Upgrade");
        reply.mustHave("Sec-WebSocket-Accept", accept(key));
    }

    private static String accept(String key) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder()
                    .encodeToString(hash.digest((key + MAGIC).getBytes(ISO_8859_1)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static List<byte[]> portions(Delivery delivery, byte[] bytes) {
        if (delivery != Delivery.SPLIT || new String(bytes, ISO_8859_1).contains("\r\n\r\n")) {
            return delivery.portions(bytes);
        }
        return Delivery.cut(bytes, 1, 3, bytes.length / 2);
    }

    /** A frame as a client must send it. */
    byte[] frame(boolean last, int opcode, byte[] payload) {
        byte[] mask = play.values().bytes(4);
        byte[] masked = payload.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= mask[i % 4];
        }
        int first = (last ? 0x80 : 0) | opcode;
        return join(head(first, 0x80, formFor(payload.length), payload.length), mask, masked);
    }

    byte[] frame(int opcode, byte[] payload) {
        return frame(true, opcode, payload);
    }

    /** The bytes before the mask, in a form that need not be the right one: 0, 2 or 8 bytes. */
    static byte[] head(int first, int maskBit, int form, long length) {
        ByteBuffer head = ByteBuffer.allocate(2 + form).put((byte) first);
        switch (form) {
            case 0 -> head.put((byte) (maskBit | length));
            case 2 -> head.put((byte) (maskBit | 126)).putShort((short) length);
            default -> head.put((byte) (maskBit | 127)).putLong(length);
        }
        return head.array();
    }

    private static int formFor(int length) {
        return length < 126 ? 0 : length <= 0xFFFF ? 2 : 8;
    }

    static byte[] join(byte[]... parts) {
        ByteBuffer joined =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    /** Sends bytes of frames in the delivery of the run. */
    WebSocketTalk send(byte[]... frames) {
        portions(play.delivery(), join(frames)).forEach(talk::send);
        return this;
    }

    /** Holds that the next frame is this one. */
    WebSocketTalk mustGet(int opcode, byte[] payload) {
        int begin = talk.taken();
        byte[] received = take(opcode);
        int difference = Arrays.mismatch(received, payload);
        if (difference >= 0) {
            throw fault(difference(received, payload, difference), begin);
        }
        return this;
    }

    private static String difference(byte[] received, byte[] expected, int first) {
        String length = "the frame has " + received.length + " bytes";
        return received.length == expected.length
                ? length + ", as it should, but other ones from byte " + first + " on"
                : length + ", not " + expected.length;
    }

    /** Holds that the next frame is a Close with this code, and that the server closes then. */
    void mustClose(int code) {
        int begin = talk.taken();
        byte[] payload = take(CLOSE);
        int received = payload.length < 2 ? -1 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        if (received != code) {
            String fault = received < 0 ? "without a code" : "with the code " + received;
            throw fault("the Close frame came " + fault + ", not with " + code, begin);
        }
        talk.mustEnd();
    }

    /** The payload of the next frame, which must be a whole message with this opcode. */
    byte[] take(int opcode) {
        int begin = talk.taken();
        int first = takeNumber(1, begin);
        int second = takeNumber(1, begin);
        if (first == (0x80 | CLOSE) && opcode != CLOSE) {
            throw closedInstead(takeAll(second, begin), begin);
        }
        if (first != (0x80 | opcode)) {
            String fault = "the first byte of the frame is 0x%02x, not 0x%02x";
            throw fault(String.format(fault, first, 0x80 | opcode), begin);
        }
        if (second > 127) {
            throw fault("the frame is masked: a server does not mask", begin + 1);
        }
        int form = second == 126 ? 2 : second == 127 ? 8 : 0;
        int length = form == 0 ? second : takeNumber(form, begin);
        if (length < 0 || form != formFor(length)) {
            throw fault("the length of the frame is not in its shortest form", begin + 1);
        }
        return takeAll(length, begin);
    }

    private Mismatch closedInstead(byte[] payload, int begin) {
        String fault = "a Close frame came instead";
        if (payload.length >= 2) {
            String reason = new String(payload, 2, payload.length - 2, UTF_8);
            int code = ByteBuffer.wrap(payload).getShort() & 0xFFFF;
            fault += ", with the code " + code + " (" + reason + ")";
        }
        return fault(fault, begin);
    }

    private int takeNumber(int count, int begin) {
        long number = 0;
        for (byte b : takeAll(count, begin)) {
            number = number << 8 | b & 0xFF;
        }
        return number > 1_000_000_000 ? -1 : (int) number;
    }

    private byte[] takeAll(int count, int begin) {
        byte[] bytes = talk.take(count);
        if (bytes.length < count) {
            throw fault("the connection ended where a frame should come", begin);
        }
        return bytes;
    }

    private Mismatch fault(String sentence, int at) {
        int received = talk.evidence(-1).received().length;
        return Mismatch.of(WRONG_FRAME, sentence).with(talk.evidence(at < received ? at : -1));
    }
}
