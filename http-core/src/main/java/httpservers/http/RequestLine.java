package httpservers.http;

import static httpservers.http.HttpException.badRequest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The first line of a request: {@code GET /about?x=1 HTTP/1.1} (RFC 9112 §3).
 *
 * @param method a token; methods are case-sensitive, and {@code get} is not {@code GET}
 * @param target what is asked for, as it stands in the line, at most {@link #MAX_TARGET} bytes
 * @param minorVersion 0 for HTTP/1.0; 1 or more is served as HTTP/1.1 (RFC 9110 §2.5)
 */
public record RequestLine(String method, String target, int minorVersion) {
    public static final int MAX_TARGET = 8 * 1024;

    private static final byte[] HTTP = {'H', 'T', 'T', 'P', '/'};

    /** Of the whole line, in bytes: besides the target much more than a method needs. */
    static final int MAX_LENGTH = MAX_TARGET + 256;

    /**
     * @param bytes the line is from start to end, without its CR LF
     * @throws HttpException 400 if it's malformed, 414 if the target is too long, 505 if the
     *     version isn't ours
     */
    static RequestLine parse(byte[] bytes, int start, int end) {
        int methodEnd = find(' ', bytes, start, end);
        int targetEnd = find(' ', bytes, methodEnd + 1, end);
        boolean threeParts = targetEnd < end && find(' ', bytes, targetEnd + 1, end) == end;
        if (!threeParts || find('\t', bytes, start, end) < end) {
            throw badRequest(
                    "A request line is a method, a target and a version with one space between,"
                            + " such as: GET /about HTTP/1.1");
        }
        String method = text(bytes, start, methodEnd);
        if (!Grammar.isToken(method)) {
            throw badRequest("The method is not a word that HTTP allows", method);
        }
        if (targetEnd - methodEnd - 1 > MAX_TARGET) {
            throw new HttpException(
                    Status.URI_TOO_LONG, "The target is longer than " + MAX_TARGET + " bytes.");
        }
        int minorVersion = minorVersion(bytes, targetEnd + 1, end);
        return new RequestLine(method, text(bytes, methodEnd + 1, targetEnd), minorVersion);
    }

    static HttpException tooLong() {
        return new HttpException(
                Status.URI_TOO_LONG, "The request line is longer than " + MAX_LENGTH + " bytes.");
    }

    /** {@code HTTP/1.1} and nothing else: upper case, one digit on each side (RFC 9112 §2.3). */
    private static int minorVersion(byte[] bytes, int start, int end) {
        if (end - start != 8
                || !Arrays.equals(bytes, start, start + 5, HTTP, 0, 5)
                || !isDigit(bytes[start + 5])
                || bytes[start + 6] != '.'
                || !isDigit(bytes[start + 7])) {
            throw badRequest("The request line does not end in a version such as HTTP/1.1.");
        }
        if (bytes[start + 5] != '1') {
            throw new HttpException(
                    Status.HTTP_VERSION_NOT_SUPPORTED,
                    "This server speaks HTTP/1.1 and HTTP/1.0, not "
                            + text(bytes, start, end)
                            + ".");
        }
        return bytes[start + 7] - '0';
    }

    private static boolean isDigit(byte b) {
        return Grammar.isDigit((char) b);
    }

    /** Returns where this byte is, or the end. */
    private static int find(char wanted, byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && bytes[i] != wanted) {
            i++;
        }
        return Math.min(i, end);
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
