package httpservers.http;

import static httpservers.http.HttpException.badRequest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes in, in pieces of any size; requests out (RFC 9112 §2 to §5).
 *
 * <p>A TCP connection is a stream: one read may bring half a request, or three. The parser keeps
 * what has arrived and hands out a request when its blank line is there. Until then it keeps bytes
 * and a few numbers, nothing else, so that thousands of unfinished heads don't cost more than their
 * bytes. It looks for each line end once, and stops right away at a byte that no line may hold.
 *
 * <p>A parser belongs to one connection. After an {@link HttpException} it's unknown where the next
 * request would begin, so don't use it again.
 */
public final class RequestParser {
    /** Bytes of the whole head, including its blank line. */
    public static final int MAX_HEAD = 16 * 1024;

    public static final int MAX_HEADERS = 100;

    private static final byte[] NOTHING = {};
    private static final byte[] HEAD = {'H', 'E', 'A', 'D', ' '};

    /** The first byte of a connection that is to be encrypted (RFC 8446 §5.1). */
    private static final byte TLS_HANDSHAKE = 22;

    /** The bytes that a line may hold: all but control characters, of which a tab is allowed. */
    private static final boolean[] IN_A_LINE = new boolean[256];

    static {
        for (int b = ' '; b <= 0xFF; b++) IN_A_LINE[b] = b != 0x7F;
        IN_A_LINE['\t'] = true;
    }

    private byte[] bytes = NOTHING;
    private int headStart; // bytes before it belong to requests that were handed out
    private int requestLineEnd;
    private int lineStart; // bytes before it belong to complete lines
    private int scanned; // bytes before it are allowed, and the line doesn't end among them
    private int lines; // complete ones: the request line and the headers
    private RequestLine requestLine; // while next() works on it, and after a refusal
    private Target target;
    private boolean moreFollows; // a body, or the rest of a request that was refused

    /** Takes all the bytes, as a copy, so that the buffer can serve the next client. */
    public void feed(ByteBuffer arrived) {
        int kept = bytes.length - headStart;
        byte[] joined = new byte[kept + arrived.remaining()];
        System.arraycopy(bytes, headStart, joined, 0, kept);
        arrived.get(joined, kept, arrived.remaining());
        bytes = joined;
        requestLineEnd -= headStart;
        lineStart -= headStart;
        scanned -= headStart;
        headStart = 0;
    }

    /**
     * Returns the next complete request, or null if more bytes are needed.
     *
     * @throws HttpException if what has arrived can't become a request that we serve
     */
    public Request next() {
        try {
            while (findLineEnd()) {
                int lineEnd = scanned;
                scanned += 2;
                if (lineEnd > lineStart) {
                    endLine(lineEnd);
                } else if (lines > 0) {
                    return endHead();
                } else {
                    beginHead(); // past an empty line before it (RFC 9112 §2.2)
                }
                lineStart = scanned;
            }
            requestLine = null; // parsed again when the head is complete
            target = null;
            return null;
        } catch (HttpException refusal) {
            moreFollows = true;
            throw refusal;
        }
    }

    /**
     * Whether all bytes that arrived belong to complete requests, or are empty lines, and no body
     * is to come. If not, a close now would leave bytes of the client unread.
     */
    public boolean isBetweenRequests() {
        return lines == 0 && lineStart == bytes.length && !moreFollows;
    }

    /** Returns how many bytes are kept for requests that haven't been handed out. */
    public int bytesKept() {
        return bytes.length;
    }

    /** Forgets what has arrived of a request that won't be served. */
    public void giveUp() {
        scanned = bytes.length;
        beginHead();
        moreFollows = true;
    }

    /**
     * Whether the request that is arriving, or was refused, is a HEAD: its response has no body.
     */
    public boolean isHead() {
        return bytes.length - headStart >= HEAD.length
                && Arrays.equals(bytes, headStart, headStart + HEAD.length, HEAD, 0, HEAD.length);
    }

    /**
     * Moves to the next CR LF. A bare LF may be taken for a line end (RFC 9112 §2.2), but that's
     * risky: two servers in a row might see two different requests in the same bytes.
     *
     * @return false if it hasn't arrived yet
     */
    private boolean findLineEnd() {
        int limit = headStart + (lines == 0 ? RequestLine.MAX_LENGTH : MAX_HEAD);
        int end = Math.min(bytes.length, limit);
        int i = scanned;
        while (i < end && IN_A_LINE[bytes[i] & 0xFF]) {
            i++;
        }
        scanned = i;
        if (i == bytes.length) {
            return false;
        }
        if (bytes[i] == '\r') {
            return i + 1 < bytes.length && isLineEnd(bytes[i + 1]);
        }
        throw IN_A_LINE[bytes[i] & 0xFF] ? tooLarge() : badRequest(describe(bytes[i]));
    }

    private boolean isLineEnd(byte afterCr) {
        if (afterCr != '\n') {
            throw badRequest("The head has a CR without its LF.");
        }
        if (scanned + 2 - headStart > MAX_HEAD) {
            throw headTooLarge();
        }
        return true;
    }

    private static String describe(byte forbidden) {
        return switch (forbidden) {
            case '\n' -> "A line ends in a bare LF; HTTP wants CR LF.";
            case TLS_HANDSHAKE ->
                    "The head holds a control character, byte 22. Perhaps the address says https;"
                            + " this server only speaks http.";
            default -> "The head holds a control character, byte " + forbidden + ".";
        };
    }

    /** The request line is checked as soon as it's there, since its errors need no more bytes. */
    private void endLine(int lineEnd) {
        if (lines == 0) {
            requestLineEnd = lineEnd;
            parseRequestLine();
        } else if (lines > MAX_HEADERS) {
            throw headTooLarge();
        }
        lines++;
    }

    private void parseRequestLine() {
        requestLine = RequestLine.parse(bytes, headStart, requestLineEnd);
        target = Target.parse(requestLine.method(), requestLine.target());
    }

    /** The blank line is here. */
    private Request endHead() {
        if (requestLine == null) {
            parseRequestLine();
        }
        Headers headers = new Headers();
        for (int start = requestLineEnd + 2; start < lineStart; ) {
            start = addHeader(start, headers) + 2;
        }
        Request request = new Request(requestLine, target, headers);
        moreFollows = request.hasBody();
        beginHead();
        return request;
    }

    /**
     * Reads {@code Name: value} (RFC 9112 §5) straight from the bytes.
     *
     * @return where its CR LF is
     */
    private int addHeader(int start, Headers headers) {
        int colon = start;
        while (Grammar.isTokenByte(bytes[colon])) {
            colon++;
        }
        int end = colon;
        while (bytes[end] != '\r') {
            end++;
        }
        if (bytes[colon] != ':' || colon == start) {
            throw badHeader(text(start, end));
        }
        headers.append(text(start, colon), textWithoutBlanks(colon + 1, end));
        return end;
    }

    private static HttpException badHeader(String line) {
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            return badRequest("A header line starts with a space: folded headers are obsolete.");
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            return badRequest("A header line has no colon", line);
        }
        String name = line.substring(0, colon);
        return Grammar.isToken(name.strip())
                ? badRequest("There's a space before the colon of the header", name.strip())
                : badRequest("This isn't the name of a header", name);
    }

    private String textWithoutBlanks(int start, int end) {
        while (start < end && isBlank(bytes[start])) {
            start++;
        }
        while (start < end && isBlank(bytes[end - 1])) {
            end--;
        }
        return text(start, end);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** A char for each byte: what the bytes mean depends on where they are. */
    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** The next head begins where we have got to. */
    private void beginHead() {
        if (scanned == bytes.length) {
            bytes = NOTHING; // an idle connection keeps no bytes
            scanned = 0;
        }
        headStart = scanned;
        lineStart = scanned;
        lines = 0;
        requestLine = null;
        target = null;
    }

    private HttpException tooLarge() {
        return lines == 0 ? RequestLine.tooLong() : headTooLarge();
    }

    private static HttpException headTooLarge() {
        return new HttpException(
                Status.REQUEST_HEADER_FIELDS_TOO_LARGE,
                "The head is larger than "
                        + MAX_HEAD
                        + " bytes or has more than "
                        + MAX_HEADERS
                        + " headers.");
    }
}
