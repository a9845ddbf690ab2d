package httpservers.http;

import static httpservers.http.HttpException.badRequest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Bytes in, in any portions; requests out (RFC 9112 §2 to §5).
 *
 * <p>A TCP connection is a stream: one read may bring half a request or three. The parser keeps
 * what came and hands out a request when its last byte is there. It works line by line and judges
 * each line when it is complete, so a fault is answered at once; it looks at every byte once.
 *
 * <p>After an {@link HttpException} nobody knows where the next request begins: do not use it
 * again.
 */
public final class RequestParser {
    /** Bytes of the whole head, its blank line and empty lines before it included. */
    public static final int MAX_HEAD = 16 * 1024;

    public static final int MAX_FIELDS = 100;

    private static final byte[] NOTHING = {};

    /** The first byte of a connection that is to be encrypted (RFC 8446 §5.1). */
    private static final byte TLS_HANDSHAKE = 22;

    private byte[] bytes = NOTHING;
    private int lineStart; // bytes before it belong to lines that were taken
    private int scanned; // bytes before it hold no line end

    private int headLength; // of its lines that were taken
    private RequestLine requestLine;
    private Target target;
    private Headers headers;
    private boolean methodIsHead;
    private boolean bytesFollow; // of a body, or of a request that was refused

    /** Takes all bytes of the portion; a copy, so that the buffer can serve the next client. */
    public void feed(ByteBuffer portion) {
        int kept = bytes.length - lineStart;
        byte[] joined = new byte[kept + portion.remaining()];
        System.arraycopy(bytes, lineStart, joined, 0, kept);
        portion.get(joined, kept, portion.remaining());
        bytes = joined;
        scanned -= lineStart;
        lineStart = 0;
    }

    /**
     * The next complete request, or null: feed more bytes.
     *
     * @throws HttpException if what came so far cannot become a request that we serve
     */
    public Request next() {
        try {
            for (String line = nextLine(); line != null; line = nextLine()) {
                if (requestLine == null) {
                    startHead(line);
                } else if (!line.isEmpty()) {
                    addField(line);
                } else {
                    return finishHead();
                }
            }
            return null;
        } catch (HttpException error) {
            bytesFollow = true;
            throw error;
        }
    }

    /**
     * Whether all bytes that came belong to complete requests, or are empty lines, and none of a
     * body is to come. If not, a close now would leave the client's bytes unread.
     */
    public boolean isBetweenRequests() {
        return requestLine == null && lineStart == bytes.length && !bytesFollow;
    }

    /** The answer to the request that failed or never came whole; to HEAD one without a body. */
    public Response refuse(HttpException error) {
        Response response = Response.error(error);
        return methodIsHead ? response.withoutBody() : response;
    }

    private String nextLine() {
        if (requestLine == null) {
            methodIsHead = startsWithHead();
        }
        if (!findLineEnd()) {
            return null;
        }
        int length = scanned - lineStart;
        String line = new String(bytes, lineStart, length, StandardCharsets.ISO_8859_1);
        scanned += 2;
        lineStart = scanned;
        headLength += length + 2;
        if (headLength > MAX_HEAD) {
            throw headTooLarge();
        }
        return line;
    }

    /** Known before the line is judged, since a HEAD that is refused gets no body either. */
    private boolean startsWithHead() {
        return bytes.length - lineStart >= 5
                && bytes[lineStart] == 'H'
                && bytes[lineStart + 1] == 'E'
                && bytes[lineStart + 2] == 'A'
                && bytes[lineStart + 3] == 'D'
                && bytes[lineStart + 4] == ' ';
    }

    /**
     * Looks for CR LF and stops at the first byte that no line may hold. Taking a lone LF for a
     * line end is allowed (RFC 9112 §2.2) and risky: two servers in a row might see two different
     * requests in the same bytes.
     */
    private boolean findLineEnd() {
        int limit =
                lineStart + (requestLine == null ? RequestLine.MAX_LENGTH : MAX_HEAD - headLength);
        for (; scanned < bytes.length; scanned++) {
            byte b = bytes[scanned];
            if (b == '\r') {
                return isLineEnd();
            }
            if (b >= 0 && b < ' ' && b != '\t' || b == 0x7F) {
                throw badRequest(describe(b));
            }
            if (scanned >= limit) {
                throw requestLine == null ? RequestLine.tooLong() : headTooLarge();
            }
        }
        return false;
    }

    private static String describe(byte forbidden) {
        return switch (forbidden) {
            case '\n' -> "A line ends in LF alone; HTTP wants CR LF.";
            case TLS_HANDSHAKE ->
                    "A control character, byte 22, stands in the head: the address says https,"
                            + " perhaps, and this server speaks http alone.";
            default -> "A control character, byte " + forbidden + ", stands in the head.";
        };
    }

    private boolean isLineEnd() {
        if (scanned + 1 == bytes.length) {
            return false; // its LF may be under way
        }
        if (bytes[scanned + 1] != '\n') {
            throw badRequest("A CR stands in the head without its LF.");
        }
        return true;
    }

    private void startHead(String line) {
        if (line.isEmpty()) {
            return; // some clients end a body with an extra line break (RFC 9112 §2.2)
        }
        requestLine = RequestLine.parse(line);
        target = Target.parse(requestLine.method(), requestLine.target());
        headers = new Headers();
    }

    /** {@code Name: value} (RFC 9112 §5). */
    private void addField(String line) {
        if (headers.size() == MAX_FIELDS) {
            throw headTooLarge();
        }
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            throw badRequest("A field line starts with a space: folded fields are obsolete.");
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw badRequest("A field line has no colon", line);
        }
        String name = line.substring(0, colon);
        if (!Token.isToken(name)) {
            throw name.endsWith(" ") || name.endsWith("\t")
                    ? badRequest("A space stands before the colon of the field", name.strip())
                    : badRequest("This is not the name of a field", name);
        }
        headers.append(name, line.substring(colon + 1).strip());
    }

    private static HttpException headTooLarge() {
        return new HttpException(
                Status.REQUEST_HEADER_FIELDS_TOO_LARGE,
                "The head is larger than "
                        + MAX_HEAD
                        + " bytes or has more than "
                        + MAX_FIELDS
                        + " fields.");
    }

    private Request finishHead() {
        Request request = new Request(requestLine, target, headers);
        requestLine = null;
        target = null;
        headers = null;
        headLength = 0;
        bytesFollow = request.hasBody();
        if (lineStart == bytes.length) {
            bytes = NOTHING; // an idle connection keeps no bytes
            lineStart = 0;
            scanned = 0;
        }
        return request;
    }
}
