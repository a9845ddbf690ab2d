package httpservers.http;

import java.util.Objects;

/** A request that can't be served: the status to respond with, and a sentence that says why. */
public final class HttpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int MAX_QUOTED = 80;

    private final Status status;

    /**
     * @param sentence what's wrong, in words that a student understands; the client sees it
     */
    public HttpException(Status status, String sentence) {
        // No stack trace: the error is in the request, and a hostile client could make us spend our
        // time on collecting traces.
        super(Objects.requireNonNull(sentence, "sentence"), null, false, false);
        this.status = status;
    }

    static HttpException badRequest(String sentence) {
        return new HttpException(Status.BAD_REQUEST, sentence);
    }

    /** The sentence, followed by the text that's wrong, or as much of it as one can read. */
    static HttpException badRequest(String sentence, String wrongText) {
        int length = Math.min(wrongText.length(), MAX_QUOTED);
        String more = length < wrongText.length() ? "..." : "";
        return badRequest(sentence + ": " + wrongText.substring(0, length) + more);
    }

    public Status status() {
        return status;
    }
}
