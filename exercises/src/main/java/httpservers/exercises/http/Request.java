package httpservers.exercises.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The bytes of one request, as a check sends them. */
public final class Request {
    private final String head;
    private final byte[] body;

    private Request(String head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    public static Request get(String target) {
        return to("GET", target);
    }

    public static Request head(String target) {
        return to("HEAD", target);
    }

    /** With a body of this type, and its Content-Length. */
    public static Request post(String target, String type, byte[] body) {
        return to("POST", target).withHeader("Content-Type", type).withBody(body);
    }

    public static Request post(String target, String type, String body) {
        return post(target, type, body.getBytes(UTF_8));
    }

    /** Any method, with Host and nothing else. */
    public static Request to(String method, String target) {
        return new Request(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n", new byte[0]);
    }

    /** A head that is not as it should be: all lines but the empty one, a byte for each char. */
    public static Request raw(String lines) {
        return new Request(lines, new byte[0]);
    }

    public Request withHeader(String name, String value) {
        return new Request(head + name + ": " + value + "\r\n", body);
    }

    /** With these bytes after the head, and their Content-Length in it. */
    public Request withBody(byte[] bytes) {
        return withHeader("Content-Length", String.valueOf(bytes.length)).followedBy(bytes);
    }

    /** With these bytes after the head, whatever the head says of them. */
    public Request followedBy(byte[] bytes) {
        return new Request(head, bytes);
    }

    public boolean isHead() {
        return head.startsWith("HEAD ");
    }

    /** Head, empty line and body. */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((head + "\r\n").getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
