package httpservers.contract;

import java.nio.charset.StandardCharsets;

/** What one client sent last, and what it received for that: for the message of a failed test. */
final class Transcript {
    private static final ThreadLocal<Transcript> LATEST = new ThreadLocal<>();

    /** The beginning of some bytes, since nobody reads more of them in a message. */
    private static final class Beginning {
        private static final int LENGTH = 200;
        private final StringBuilder text = new StringBuilder();
        private long count;

        void add(byte[] bytes, int offset, int length) {
            int kept = Math.min(length, LENGTH - text.length());
            text.append(new String(bytes, offset, kept, StandardCharsets.ISO_8859_1));
            count += length;
        }

        void clear() {
            text.setLength(0);
            count = 0;
        }

        @Override
        public String toString() {
            String more = count > text.length() ? "... " + count + " bytes" : "";
            return count == 0 ? "nothing" : Requests.readable(text.toString()) + more;
        }
    }

    private final Beginning sent = new Beginning();
    private final Beginning received = new Beginning();

    /** Forgets what clients did that this thread used before. */
    static void clearLatest() {
        LATEST.remove();
    }

    /** What the client did that this thread used last; null if it has used none. */
    static Transcript latest() {
        return LATEST.get();
    }

    void addSent(byte[] bytes) {
        LATEST.set(this);
        if (received.count > 0) { // a new exchange
            sent.clear();
            received.clear();
        }
        sent.add(bytes, 0, bytes.length);
    }

    void addReceived(byte[] bytes, int offset, int length) {
        LATEST.set(this);
        received.add(bytes, offset, Math.max(0, length));
    }

    @Override
    public String toString() {
        return "sent: " + sent + "; received: " + received;
    }
}
