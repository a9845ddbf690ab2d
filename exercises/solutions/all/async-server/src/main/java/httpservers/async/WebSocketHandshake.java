package httpservers.async;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import httpservers.core.*;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Turns a request into the beginning of a WebSocket (RFC 6455 §4.2); leaves others alone. */
final class WebSocketHandshake implements Handler {
    /** Of no meaning but this: a server that sends its hash has understood (RFC 6455 §1.3). */
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;

    private final String path;
    private final Handler others;

    WebSocketHandshake(String path, Handler others) {
        this.path = path;
        this.others = others;
    }

    @Override
    public void beginTurn() {
        others.beginTurn();
    }

    @Override
    public Response handle(Request request) throws Exception {
        if (!request.path().equals(path)) {
            return others.handle(request);
        }
        if (!request.isGet() && !request.isHead()) {
            return Response.methodRefused(request.method());
        }
        if (!asksForWebSocket(request)) {
            HttpError refusal =
                    new HttpError(
                            Status.UPGRADE_REQUIRED,
                            "This path speaks WebSocket, version " + VERSION + ".");
            return offering(Response.error(refusal)).with("Sec-WebSocket-Version", VERSION);
        }
        return offering(Response.informational(Status.SWITCHING_PROTOCOLS))
                .with("Sec-WebSocket-Accept", accept(key(request)));
    }

    private static boolean asksForWebSocket(Request request) {
        Headers headers = request.headers();
        return request.isGet()
                && request.keepAlive() // so it is HTTP/1.1 and has no body
                && headers.hasToken("Connection", "Upgrade")
                && headers.hasToken("Upgrade", "websocket")
                && headers.all("Sec-WebSocket-Version").equals(List.of(VERSION));
    }

    /** Both fields: Upgrade is for the next hop only, and Connection says so (RFC 9110 §7.8). */
    private static Response offering(Response response) {
        return response.with("Upgrade", "websocket").with("Connection", "Upgrade");
    }

    private static String key(Request request) {
        List<String> keys = request.headers().all("Sec-WebSocket-Key");
        if (keys.size() != 1 || !isKey(keys.get(0))) {
            throw new HttpError(
                    Status.BAD_REQUEST, "Sec-WebSocket-Key must be 16 bytes in Base64, once.");
        }
        return keys.get(0);
    }

    private static boolean isKey(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            return key.length == KEY_BYTES && text.endsWith("==");
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static String accept(String key) throws NoSuchAlgorithmException {
        byte[] text = (key + MAGIC).getBytes(ISO_8859_1);
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(text);
        return Base64.getEncoder().encodeToString(hash);
    }
}
