package httpservers.http;

import java.util.Objects;

/** A request that cannot be served: the status to answer with, and a sentence that says why. */
public final class HttpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int MAX_FAULTY_TEXT = 80;

    private final Status status;

    /**
     * @param sentence what is wrong, in words that a student understands; the client sees it
     */
    public HttpException(Status status, String sentence) {
        // No stack trace: the fault lies in the request, and a hostile client could make us
        // spend our time on collecting traces.
        super(Objects.requireNonNull(sentence, "sentence"), null, false, false);
        this.status = status;
    }

    static HttpException badRequest(String sentence) {
        return new HttpException(Status.BAD_REQUEST, sentence);
    }

    /** The sentence, and after it the text that is wrong, or as much of it as one can read. */
    static HttpException badRequest(String sentence, String faultyText) {
        int length = Math.min(faultyText.length(), MAX_FAULTY_TEXT);
        String more = length < faultyText.length() ? "..." : "";
        return badRequest(sentence + ": " + faultyText.substring(0, length) + more);
    }

    public static HttpException requestTimeout() {
        return new HttpException(
                Status.REQUEST_TIMEOUT, "The rest of the request did not come in time.");
    }

    public Status status() {
        return status;
    }
}
