package httpservers.http;

import static httpservers.http.HttpException.badRequest;

/**
 * The first line of a request: {@code GET /about?x=1 HTTP/1.1} (RFC 9112 §3).
 *
 * @param method a token; methods are case-sensitive, and {@code get} is not {@code GET}
 * @param target what is asked for, as it stands in the line, at most {@link #MAX_TARGET} bytes
 * @param minorVersion 0 for HTTP/1.0; 1 or more is served as HTTP/1.1 (RFC 9110 §2.5)
 */
public record RequestLine(String method, String target, int minorVersion) {
    public static final int MAX_TARGET = 8 * 1024;

    /** Of the whole line, in bytes: besides the target much more than a method needs. */
    static final int MAX_LENGTH = MAX_TARGET + 256;

    /**
     * @param line the line without its CR LF, a char for each byte
     * @throws HttpException 400 if it is malformed, 414 if the target is too long, 505 if the
     *     version is not ours
     */
    static RequestLine parse(String line) {
        int methodEnd = line.indexOf(' ');
        int targetEnd = line.indexOf(' ', methodEnd + 1);
        boolean threeParts = targetEnd >= 0 && line.indexOf(' ', targetEnd + 1) < 0;
        if (!threeParts || line.indexOf('\t') >= 0) {
            throw badRequest(
                    "A request line is a method, a target and a version with one space between,"
                            + " such as: GET /about HTTP/1.1");
        }
        String method = line.substring(0, methodEnd);
        if (!Grammar.isToken(method)) {
            throw badRequest("The method is not a word that HTTP allows", method);
        }
        if (targetEnd - methodEnd - 1 > MAX_TARGET) {
            throw new HttpException(
                    Status.URI_TOO_LONG, "The target is longer than " + MAX_TARGET + " bytes.");
        }
        int minorVersion = minorVersion(line.substring(targetEnd + 1));
        return new RequestLine(method, line.substring(methodEnd + 1, targetEnd), minorVersion);
    }

    static HttpException tooLong() {
        return new HttpException(
                Status.URI_TOO_LONG, "The request line is longer than " + MAX_LENGTH + " bytes.");
    }

    /** {@code HTTP/1.1} and nothing else: upper case, one digit on each side (RFC 9112 §2.3). */
    private static int minorVersion(String version) {
        if (version.length() != 8
                || !version.startsWith("HTTP/")
                || !Grammar.isDigit(version.charAt(5))
                || version.charAt(6) != '.'
                || !Grammar.isDigit(version.charAt(7))) {
            throw badRequest("The request line does not end in a version such as HTTP/1.1.");
        }
        if (version.charAt(5) != '1') {
            throw new HttpException(
                    Status.HTTP_VERSION_NOT_SUPPORTED,
                    "This server speaks HTTP/1.1 and HTTP/1.0, not " + version + ".");
        }
        return version.charAt(7) - '0';
    }
}
