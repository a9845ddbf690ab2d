package httpservers.exercises.catalogue;

import static httpservers.exercises.catalogue.WebSocketTalk.BINARY;
import static httpservers.exercises.catalogue.WebSocketTalk.CLOSE;
import static httpservers.exercises.catalogue.WebSocketTalk.CONTINUATION;
import static httpservers.exercises.catalogue.WebSocketTalk.PING;
import static httpservers.exercises.catalogue.WebSocketTalk.PONG;
import static httpservers.exercises.catalogue.WebSocketTalk.TEXT;
import static httpservers.exercises.catalogue.WebSocketTalk.join;
import static httpservers.exercises.http.Meaning.NO_ANSWER;
import static httpservers.exercises.http.Meaning.WRONG_FIELD;
import static httpservers.exercises.http.Meaning.WRONG_FRAME;
import static httpservers.exercises.http.Meaning.WRONG_STATUS;
import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import httpservers.exercises.student.Site;
import httpservers.exercises.student.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exercise 12: WebSocket, RFC 6455. */
final class WebSocket {
    private static final int MAX_MESSAGE = 131_072;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int NOT_UTF8 = 1007;
    private static final int TOO_BIG = 1009;

    /** The key of the example in RFC 6455 section 1.2. */
    static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    static final Check[] CHECKS = {
        check("the handshake is accepted")
                .expecting("101 with Upgrade, Connection and the right Sec-WebSocket-Accept")
                .advising(
                        WRONG_FIELD,
                        "A 101 has no body, so it needs no length. Append the GUID to the key exactly"
                                + " as the client sent it, and hash that.")
                .advising(
                        WRONG_STATUS,
                        "Upgrade and Connection are lists, and their tokens may be in capitals.")
                .playing(WebSocket::handshakesAreAccepted),
        check("a bad handshake is refused")
                .once()
                .expecting("426 and the version 13; 400 for a bad key; 405 for POST")
                .playing(WebSocket::badHandshakesAreRefused),
        check("a text message is echoed")
                .expecting("a frame with FIN, the opcode 1, no mask, and the same text")
                .playing(
                        play -> {
                            mustEcho(WebSocketTalk.open(play), TEXT, bytes("Hello"));
                            mustEcho(WebSocketTalk.open(play), TEXT, bytes(play.values().text()));
                        }),
        check("messages of every length are echoed")
                .expecting("0 to 131072 bytes, each length in its shortest form: 7, 16 or 64 bits")
                .advising(
                        WRONG_FRAME,
                        "A length up to 125 is in the byte itself; 126 and 127 say that a longer one"
                                + " follows. Java's byte is signed. The mask starts over with each"
                                + " frame.")
                .playing(WebSocket::lengthsComeBack),
        check("fragments are echoed as one message")
                .expecting("one frame with all their bytes, even if a character was cut in two")
                .advising(
                        WRONG_FRAME,
                        "Answer only when the message is complete, and check its UTF-8 only then.")
                .playing(WebSocket::fragmentsComeBackAsOne),
        check("a ping gets a pong")
                .expecting(
                        "the same bytes, immediately, even between fragments; no answer to a pong")
                .playing(WebSocket::pingsAreAnswered),
        check("frames that arrive with the handshake aren't lost")
                .once()
                .expecting("answers to the request before it, to it, and to the frames after it")
                .advising(
                        NO_ANSWER,
                        "The frames were read together with the handshake. They may still wait"
                                + " where requests are kept.")
                .playing(WebSocket::framesBehindTheHandshake),
        check("a Close gets a Close with the same code")
                .expecting("a Close frame with the same code, then the end of the connection")
                .advising(
                        WRONG_FRAME,
                        "A code is two bytes, the high one first. Java's byte is signed.")
                .playing(WebSocket::closesAreAnswered),
        check("a Close without a code gets a Close")
                .once()
                .expecting("a Close frame without a code, or with 1000")
                .playing(
                        play -> {
                            WebSocketTalk talk = WebSocketTalk.open(play);
                            byte[] payload = talk.send(talk.frame(CLOSE, new byte[0])).take(CLOSE);
                            if (payload.length > 0 && !Arrays.equals(payload, code(1000))) {
                                throw Mismatch.of(WRONG_FRAME, "it has another code");
                            }
                        }),
        check("an unmasked frame closes with 1002")
                .once()
                .expecting("a Close frame with the code 1002, then the end of the connection")
                .playing(
                        play -> {
                            byte[] head = WebSocketTalk.head(0x81, 0, 0, 5);
                            byte[] frame = join(head, bytes("Hello"));
                            mustClose(play, PROTOCOL_ERROR, "without a mask", talk -> frame);
                        }),
        check("protocol errors close with 1002")
                .expecting("a Close frame with the code 1002, then the end of the connection")
                .playing(WebSocket::protocolErrors),
        check("text that isn't UTF-8 closes with 1007")
                .expecting("a Close frame with the code 1007, then the end of the connection")
                .advising(
                        WRONG_FRAME,
                        "new String(bytes, UTF_8) doesn't fail; it puts in a replacement character.")
                .playing(WebSocket::malformedTexts),
        check("a message over 131072 bytes closes with 1009")
                .once()
                .expecting("a Close frame with the code 1009, as soon as the length is known")
                .playing(WebSocket::tooBigMessages),
        check("HTTP and other WebSockets are served meanwhile")
                .once()
                .expecting("answers for all, while twenty frames are half sent")
                .playing(WebSocket::manyAtATime),
        check("a client that doesn't read is no longer read from")
                .once()
                .expecting("that the server stops reading soon, and serves others")
                .advising(
                        WRONG_FRAME,
                        "Don't read on until the client has taken its answers, or they pile up.")
                .playing(SlowReader::mustBeHeldBack),
        check("the JDK's client understands the server")
                .once()
                .expecting("a handshake, an echo, a pong and a close that it understands")
                .playing(RealClient::mustUnderstand)
    };

    private WebSocket() {}

    private static Check check(String name) {
        return Check.named(name).on(Step.ASYNC).notPipelined();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static void mustEcho(WebSocketTalk talk, int opcode, byte[] payload) {
        naming(
                "to a message of " + payload.length + " bytes",
                () -> talk.send(talk.frame(opcode, payload)).mustGet(opcode, payload));
    }

    private static void handshakesAreAccepted(Play play) throws IOException {
        WebSocketTalk.open(play);
        Request capitals = WebSocketTalk.handshake("UPGRADE, keep-alive", "WebSocket", "13", KEY);
        play.connect().send(capitals).reply().mustHaveStatus(101);
    }

    private static void badHandshakesAreRefused(Play play) throws IOException {
        mustHaveVersion(play.exchange(Request.get("/echo")));
        mustHaveVersion(play.exchange(WebSocketTalk.handshake("Upgrade", "websocket", "8", KEY)));
        Request upgrade = Request.get("/echo").withHeader("Connection", "Upgrade");
        mustHaveVersion(play.exchange(upgrade.withHeader("Upgrade", "h2c")));
        for (String key : new String[] {"", "c2hvcnQ=", "no base 64 at all", KEY + KEY}) {
            play.exchange(WebSocketTalk.handshake(key)).mustHaveStatus(400);
        }
        Request keyless =
                upgrade.withHeader("Upgrade", "websocket")
                        .withHeader("Sec-WebSocket-Version", "13");
        play.exchange(keyless).mustHaveStatus(400);
        play.exchange(Request.to("POST", "/echo")).mustHaveStatus(405);
        play.exchange(Request.get("/echoes")).mustHaveStatus(404);
    }

    private static void mustHaveVersion(Reply reply) {
        reply.mustHaveStatus(426)
                .mustHave("Upgrade", "websocket")
                .mustHave("Sec-WebSocket-Version", "13");
    }

    private static void lengthsComeBack(Play play) throws IOException {
        WebSocketTalk talk = WebSocketTalk.open(play);
        for (int length : new int[] {0, 1, 125, 126, 127, 65_535, 65_536, MAX_MESSAGE}) {
            mustEcho(talk, BINARY, play.values().bytes(length));
        }
        mustEcho(talk, BINARY, play.values().bytes(play.values().number(128, 60_000)));
        mustEcho(talk, TEXT, bytes("\u00fc".repeat(100)));
    }

    private static void fragmentsComeBackAsOne(Play play) throws IOException {
        WebSocketTalk talk = WebSocketTalk.open(play);
        byte[] text = bytes(play.values().word() + "\u4e16");
        for (int cut = 0; cut <= text.length; cut++) {
            byte[] first = Arrays.copyOfRange(text, 0, cut);
            byte[] rest = Arrays.copyOfRange(text, cut, text.length);
            talk.send(talk.frame(false, TEXT, first), talk.frame(CONTINUATION, rest))
                    .mustGet(TEXT, text);
        }
        byte[] part = play.values().bytes(200);
        talk.send(talk.frame(false, BINARY, part), talk.frame(false, CONTINUATION, new byte[0]));
        talk.send(talk.frame(false, CONTINUATION, part), talk.frame(CONTINUATION, part))
                .mustGet(BINARY, join(part, part, part));
    }

    private static void pingsAreAnswered(Play play) throws IOException {
        WebSocketTalk talk = WebSocketTalk.open(play);
        byte[] longest = play.values().bytes(125);
        talk.send(talk.frame(PING, longest)).mustGet(PONG, longest);
        talk.send(talk.frame(PING, new byte[0])).mustGet(PONG, new byte[0]);
        talk.send(talk.frame(false, TEXT, bytes("Hel")), talk.frame(PING, bytes("there?")))
                .mustGet(PONG, bytes("there?"))
                .send(talk.frame(PONG, bytes("unasked")), talk.frame(CONTINUATION, bytes("lo")))
                .mustGet(TEXT, bytes("Hello"));
    }

    private static void framesBehindTheHandshake(Play play) throws IOException {
        byte[] request = Request.get(Site.PLAIN).bytes();
        byte[] text = bytes(play.values().word());
        WebSocketTalk maker = WebSocketTalk.open(play);
        byte[] frames = join(maker.frame(TEXT, text), maker.frame(PING, bytes("ping")));
        WebSocketTalk.openWith(play, request, frames)
                .mustGet(TEXT, text)
                .mustGet(PONG, bytes("ping"));
    }

    private static byte[] code(int code) {
        return ByteBuffer.allocate(2).putShort((short) code).array();
    }

    /** What a client sends when the WebSocket is open. */
    private interface Sent {
        byte[] bytes(WebSocketTalk talk);
    }

    /** Holds that these bytes end a WebSocket with this code; the card says what they are. */
    private static void mustClose(Play play, int code, String what, Sent sent) throws IOException {
        WebSocketTalk talk = WebSocketTalk.open(play);
        naming(what, () -> talk.send(sent.bytes(talk)).mustClose(code));
    }

    /** One of many cases: a mismatch says which. */
    private static void naming(String what, Runnable verdict) {
        try {
            verdict.run();
        } catch (Mismatch mismatch) {
            throw mismatch.as(mismatch.meaning(), what + ": " + mismatch.getMessage());
        }
    }

    private static void closesAreAnswered(Play play) throws IOException {
        for (int code : new int[] {1000, 1001, 1011, 3000, 4999}) {
            byte[] payload = join(code(code), bytes("bye \u00fc"));
            mustClose(play, code, "to code " + code, talk -> talk.frame(CLOSE, payload));
        }
        Sent late = talk -> join(talk.frame(CLOSE, code(1000)), talk.frame(TEXT, bytes("late")));
        mustClose(play, 1000, "to a Close with a text behind it", late);
    }

    private static void protocolErrors(Play play) throws IOException {
        Map<String, Sent> all = new LinkedHashMap<>();
        for (int bit : new int[] {0x40, 0x20, 0x10}) {
            all.put("reserved bit " + bit, talk -> talk.frame(TEXT | bit, bytes("x")));
        }
        for (int opcode : new int[] {3, 7, 11, 15}) {
            all.put("opcode " + opcode, talk -> talk.frame(opcode, bytes("x")));
        }
        all.put("a continuation of nothing", talk -> talk.frame(CONTINUATION, bytes("x")));
        all.put(
                "a text inside a text",
                talk -> join(talk.frame(false, TEXT, bytes("x")), talk.frame(TEXT, bytes("y"))));
        all.put("a ping in fragments", talk -> talk.frame(false, PING, bytes("half")));
        all.put("a ping of 126 bytes", talk -> talk.frame(PING, new byte[126]));
        all.put("125 in 16 bits", talk -> join(masked(2, 125), new byte[129]));
        all.put("125 in 64 bits", talk -> join(masked(8, 125), new byte[129]));
        all.put("a negative length", talk -> masked(8, Long.MIN_VALUE | 5));
        all.put("a Close with one byte", talk -> talk.frame(CLOSE, new byte[1]));
        for (int code : new int[] {0, 999, 1004, 1005, 1006, 1015}) {
            all.put("a Close with " + code, talk -> talk.frame(CLOSE, code(code)));
        }
        for (Map.Entry<String, Sent> one : all.entrySet()) {
            mustClose(play, PROTOCOL_ERROR, one.getKey(), one.getValue());
        }
    }

    /** The first bytes of a binary message. */
    private static byte[] masked(int form, long length) {
        return WebSocketTalk.head(0x80 | BINARY, 0x80, form, length);
    }

    private static void malformedTexts(Play play) throws IOException {
        byte[][] texts = {
            {(byte) 0xFF}, {'a', (byte) 0xC3}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, -96, -128}
        };
        for (byte[] text : texts) {
            String hex = HexFormat.of().withDelimiter(" ").formatHex(text);
            byte[] reason = join(code(1000), text);
            mustClose(play, NOT_UTF8, "the text " + hex, talk -> talk.frame(TEXT, text));
            mustClose(play, NOT_UTF8, "the reason " + hex, talk -> talk.frame(CLOSE, reason));
        }
        byte[] half = {(byte) 0xC3};
        Sent cut =
                talk -> join(talk.frame(false, TEXT, half), talk.frame(CONTINUATION, bytes("x")));
        mustClose(play, NOT_UTF8, "half a character in a fragment, and x in the next", cut);
    }

    private static void tooBigMessages(Play play) throws IOException {
        for (long length : new long[] {MAX_MESSAGE + 1, 1L << 32, Long.MAX_VALUE}) {
            mustClose(play, TOO_BIG, length + " bytes announced", talk -> masked(8, length));
        }
        byte[] most = new byte[MAX_MESSAGE];
        byte[] one = new byte[1];
        Sent more = talk -> join(talk.frame(false, BINARY, most), talk.frame(CONTINUATION, one));
        mustClose(play, TOO_BIG, "131072 bytes, and one more in a second fragment", more);
    }

    private static void manyAtATime(Play play) throws IOException {
        byte[] text = bytes(play.values().word());
        List<WebSocketTalk> talks = new ArrayList<>();
        List<byte[]> rests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            WebSocketTalk talk = WebSocketTalk.open(play);
            byte[] frame = talk.frame(TEXT, text);
            talk.send(Arrays.copyOfRange(frame, 0, i % frame.length));
            rests.add(Arrays.copyOfRange(frame, i % frame.length, frame.length));
            talks.add(talk);
        }
        play.exchange(Request.get(Site.PLAIN)).mustHaveStatus(200);
        for (int i = talks.size() - 1; i >= 0; i--) {
            talks.get(i).send(rests.get(i)).mustGet(TEXT, text);
        }
        play.exchange(Request.get("/about")).mustHaveStatus(200);
    }
}
