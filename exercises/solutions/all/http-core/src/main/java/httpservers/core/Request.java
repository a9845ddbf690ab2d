package httpservers.core;

import static httpservers.core.HttpError.badRequest;

import java.util.List;

/** One request, its head taken apart and judged, and its body, if that was read. */
public final class Request {
    private static final byte[] NO_BYTES = {};

    private final RequestLine line;
    private final Target target;
    private final Headers headers;
    private final long bodyLength;
    private final byte[] body; // null: there is one, and it was not read

    /**
     * @throws HttpError if the fields make no valid request: Host is judged, then framing
     */
    Request(RequestLine line, Target target, Headers headers) {
        this.line = line;
        this.target = target;
        this.headers = headers;
        requireHost();
        this.bodyLength = Framing.bodyLength(line, headers);
        this.body = bodyLength == 0 ? NO_BYTES : null;
    }

    private Request(Request head, byte[] body) {
        this.line = head.line;
        this.target = head.target;
        this.headers = head.headers;
        this.bodyLength = head.bodyLength;
        this.body = body;
    }

    /** The same request with its body. */
    Request withBody(byte[] bytes) {
        return new Request(this, bytes);
    }

    /** RFC 9112 §3.2: exactly one Host in HTTP/1.1, at most one in HTTP/1.0. */
    private void requireHost() {
        List<String> hosts = headers.all("Host");
        if (hosts.isEmpty() && line.minorVersion() > 0) {
            throw badRequest("HTTP/1.1 requires a Host field: one server may serve many names.");
        }
        if (hosts.size() > 1) {
            throw badRequest("Host is there more than once.");
        }
        for (String host : hosts) {
            if (!host.isEmpty() && !Authority.isValid(host)) {
                throw badRequest("Host is not a name with an optional port", host);
            }
        }
    }

    RequestLine line() {
        return line;
    }

    public String method() {
        return line.method();
    }

    public boolean isGet() {
        return line.method().equals("GET");
    }

    public boolean isHead() {
        return line.method().equals("HEAD");
    }

    /** The target as it came, with %xx and query. */
    public String target() {
        return line.target();
    }

    /** The decoded path, {@code /about}; {@code *} and {@code host:port} name no path. */
    public String path() {
        return target.path();
    }

    /** What follows the first {@code ?}, not decoded; empty if there is none. */
    public String query() {
        return target.query();
    }

    public Headers headers() {
        return headers;
    }

    /** Whether the request came with a body, read or not. */
    public boolean hasBody() {
        return bodyLength != 0;
    }

    /** Bytes of the body; {@link Framing#UNKNOWN} if the head does not say. */
    long bodyLength() {
        return bodyLength;
    }

    /**
     * The body, empty if there is none; whoever asks leaves its bytes as they are.
     *
     * @throws HttpError 411 or 413 if it was not read, since its length is unknown or too large
     */
    public byte[] body() {
        if (body != null) {
            return body;
        }
        throw bodyLength == Framing.UNKNOWN
                ? new HttpError(Status.LENGTH_REQUIRED, "The body must have a Content-Length.")
                : new HttpError(
                        Status.CONTENT_TOO_LARGE, "The body is longer than this server takes.");
    }

    /** Whether the client sends its body only when it is told to go on (RFC 9110 §10.1.1). */
    boolean expectsContinue() {
        return line.minorVersion() > 0 && headers.hasToken("Expect", "100-continue");
    }

    /**
     * Whether the connection may serve another request after this one (RFC 9112 §9.3). Not after a
     * body that was not read: its bytes must never be taken for a request.
     */
    public boolean keepAlive() {
        return line.minorVersion() > 0 && body != null && !headers.hasToken("Connection", "close");
    }

    @Override
    public String toString() {
        return line.method() + " " + line.target();
    }
}
