package httpservers.http;

import static httpservers.http.HttpException.badRequest;

import java.util.List;

/** One request, its head taken apart and judged. Its body, if it has one, is never read. */
public final class Request {
    private final RequestLine line;
    private final Target target;
    private final Headers headers;
    private final boolean body;

    /**
     * @throws HttpException if the fields make no valid request: Host is judged, then framing
     */
    Request(RequestLine line, Target target, Headers headers) {
        this.line = line;
        this.target = target;
        this.headers = headers;
        requireHost();
        this.body = Framing.hasBody(line, headers);
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
            if (!host.isEmpty() && !Grammar.isAuthority(host)) {
                throw badRequest("Host is not a name with an optional port", host);
            }
        }
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

    /** Whether bytes of a body follow the head. */
    public boolean hasBody() {
        return body;
    }

    /**
     * Whether the connection may serve another request after this one (RFC 9112 §9.3). Not after a
     * body: we do not read it, and its bytes must never be taken for a request.
     */
    public boolean keepAlive() {
        return line.minorVersion() > 0 && !body && !headers.hasToken("Connection", "close");
    }

    /** For the log: bytes over 0x7F are legal in a target, but a terminal may obey some of them. */
    @Override
    public String toString() {
        return line.method() + " " + line.target().replaceAll("[^!-~]", "?");
    }
}
