package httpservers.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * One answer: a status, fields, and a body that is either bytes in memory or an open file.
 *
 * <p>It never changes; {@link #withHeader} makes another one. Date, Server and Content-Length are
 * not among its fields: {@link HeadEncoder} adds them.
 */
public final class Response {
    private static final byte[] NO_BYTES = {};

    /** What the server itself sends, or what would contradict how it frames a response. */
    private static final Set<String> OWN_HEADERS =
            Set.of("content-length", "transfer-encoding", "date", "server");

    private final Status status;
    private final Headers headers;
    private final byte[] bytes;
    private final FileChannel file;
    private final long contentLength;
    // Both are made when first asked for; threads that ask together make equal ones.
    private volatile byte[] statusAndHeaders;
    private volatile Response closing;

    private Response(
            Status status, Headers headers, byte[] bytes, FileChannel file, long contentLength) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
        this.file = file;
        this.contentLength = contentLength;
    }

    /** An answer whose body is in memory; whoever gives the bytes leaves them as they are. */
    public static Response of(Status status, String contentType, byte[] body) {
        return new Response(status, contentType(contentType), body, null, body.length);
    }

    /** A page that we made. */
    public static Response html(Status status, String page) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        return of(status, "text/html; charset=utf-8", body);
    }

    /**
     * An answer whose body is a file, from its first byte to its last.
     *
     * @param file open; whoever sends the response closes it
     * @throws IOException if the size of the file cannot be read
     */
    public static Response file(String contentType, FileChannel file) throws IOException {
        return new Response(Status.OK, contentType(contentType), NO_BYTES, file, file.size());
    }

    /** The page that tells a person what went wrong. */
    public static Response error(Status status, String sentence) {
        return html(status, Html.page(status.toString(), sentence));
    }

    /** The response of a path that serves only GET and HEAD (RFC 9110 §9.1, §15.5.6, §15.6.2). */
    public static Response methodNotAllowed(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT" ->
                    error(
                                    Status.METHOD_NOT_ALLOWED,
                                    "This path responds to GET and HEAD, not to " + method + ".")
                            .withHeader("Allow", "GET, HEAD");
            default ->
                    error(
                            Status.NOT_IMPLEMENTED,
                            "This server doesn't know the method " + method + ".");
        };
    }

    private static Headers contentType(String contentType) {
        Headers headers = new Headers();
        headers.add("Content-Type", contentType);
        return headers;
    }

    /**
     * The same response with this header. It takes the place of one with the same name, as a name
     * may occur only once (RFC 9110 §5.3); the exception is Set-Cookie.
     *
     * @throws IllegalArgumentException if it isn't a valid header, or isn't for a handler to
     *     choose: it says where the response ends, or is in every response already
     */
    public Response withHeader(String name, String value) {
        if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The server itself sends the header " + name);
        }
        Headers changed = new Headers();
        headers.forEach(
                (old, oldValue) -> {
                    if (!old.equalsIgnoreCase(name) || name.equalsIgnoreCase("Set-Cookie")) {
                        changed.append(old, oldValue);
                    }
                });
        changed.add(name, value);
        return new Response(status, changed, bytes, file, contentLength);
    }

    /** The same response, saying that the connection closes after it (RFC 9112 §9.6). */
    public Response withConnectionClose() {
        if (closesConnection()) {
            return this;
        }
        if (closing == null) {
            closing = withHeader("Connection", "close");
        }
        return closing;
    }

    /** Whether this response says that the connection closes after it. */
    public boolean closesConnection() {
        return headers.hasToken("Connection", "close");
    }

    /** The same head alone, as HEAD wants it (RFC 9110 §9.3.2). */
    public Response withoutBody() {
        close();
        return new Response(status, headers, NO_BYTES, null, contentLength);
    }

    public Status status() {
        return status;
    }

    /** The value of the first field with this name, or null. */
    public String header(String name) {
        return headers.get(name);
    }

    /** For those who encode it; whoever could change them would change what a cache keeps. */
    Headers headers() {
        return headers;
    }

    /** The body as it's sent: none to HEAD. To close the stream closes the file. */
    public InputStream body() {
        return file == null ? new ByteArrayInputStream(bytes) : new FileBody(file, contentLength);
    }

    /** The body, if it is in memory; else no bytes. */
    public byte[] bytes() {
        return bytes;
    }

    /** The body, if it is a file; else null. */
    public FileChannel file() {
        return file;
    }

    /** Length of the body in bytes, also where HEAD leaves the body out. */
    public long contentLength() {
        return contentLength;
    }

    /** Length in bytes of the body as it's sent: 0 to HEAD. */
    public long bodyLength() {
        return file == null ? bytes.length : contentLength;
    }

    /** The part of the head that never changes: a cache that keeps the response keeps this too. */
    byte[] statusAndHeaders() {
        if (statusAndHeaders == null) {
            StringBuilder text = new StringBuilder(128);
            text.append("HTTP/1.1 ").append(status).append("\r\n");
            headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
            text.append("Content-Length: ").append(contentLength).append("\r\n");
            statusAndHeaders = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        }
        return statusAndHeaders;
    }

    private void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
