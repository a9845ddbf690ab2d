package httpservers.http;

import static httpservers.http.HttpException.badRequest;

import java.util.List;

/**
 * Where a request ends (RFC 9112 §6). Whoever reads this otherwise than the server before or behind
 * us can be made to take a body for a request: so everything doubtful is refused.
 */
final class Framing {
    private Framing() {}

    /**
     * Whether body bytes follow the head.
     *
     * @throws HttpException 400 if the fields contradict each other, 501 for an unknown coding
     */
    static boolean hasBody(RequestLine line, Headers headers) {
        List<String> codings = headers.list("Transfer-Encoding");
        List<String> lengths = headers.list("Content-Length");
        if (codings.isEmpty()) {
            return !lengths.isEmpty() && contentLength(lengths) > 0;
        }
        if (!lengths.isEmpty()) {
            throw badRequest("Content-Length and Transfer-Encoding exclude each other.");
        }
        if (line.minorVersion() == 0) {
            throw badRequest("HTTP/1.0 knows no Transfer-Encoding.");
        }
        requireChunked(codings);
        return true;
    }

    /** RFC 9110 §8.6: a number of bytes, in digits; said twice, it must be the same. */
    private static long contentLength(List<String> lengths) {
        String first = lengths.get(0);
        for (String length : lengths) {
            if (!length.equals(first)) {
                throw badRequest("Content-Length is there twice, with different values.");
            }
        }
        if (first.isEmpty() || !first.chars().allMatch(c -> '0' <= c && c <= '9')) {
            throw badRequest("Content-Length is not a number of bytes", first);
        }
        try {
            return Long.parseLong(first);
        } catch (NumberFormatException overflow) {
            throw badRequest("Content-Length is too large a number", first);
        }
    }

    /** RFC 9112 §6.1: chunked comes last and once, or nobody knows where the body ends. */
    private static void requireChunked(List<String> codings) {
        int last = codings.size() - 1;
        for (int i = 0; i <= last; i++) {
            String coding = codings.get(i);
            boolean chunked = coding.equalsIgnoreCase("chunked");
            if (coding.isEmpty() || chunked && i < last) {
                throw badRequest("In Transfer-Encoding, chunked comes last, and once.");
            }
            if (!chunked) {
                throw new HttpException(
                        Status.NOT_IMPLEMENTED,
                        "This server does not know the coding \"" + coding + "\".");
            }
        }
    }
}
