package httpservers.async;

/** What ends a WebSocket: a code for the Close frame (RFC 6455 §7.4.1), and a sentence. */
final class WebSocketError extends RuntimeException {
    static final int GOING_AWAY = 1001;
    static final int PROTOCOL_ERROR = 1002;
    static final int NOT_UTF8 = 1007;
    static final int TOO_BIG = 1009;

    private static final long serialVersionUID = 1L;

    private final int code;

    /**
     * @param sentence for the client, at most 123 bytes
     */
    WebSocketError(int code, String sentence) {
        super(sentence, null, false, false); // no stack trace: the fault is the client's
        this.code = code;
    }

    /** A rule of the protocol; whoever breaks it is not listened to any more. */
    static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new WebSocketError(PROTOCOL_ERROR, sentence);
        }
    }

    int code() {
        return code;
    }
}
