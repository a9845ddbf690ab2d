package httpservers.launch;

import java.time.Duration;

/**
 * How long a server waits for what. If any of these waits had no end, clients that do nothing could
 * take up all the connections.
 *
 * @param firstByte how long a new connection may stay silent
 * @param head from the first byte of a request to its blank line
 * @param idle between two requests of a persistent connection
 * @param write how long a client may take no byte of its response
 * @param linger after the last response, for bytes that the client is still sending
 * @param stop for the responses in progress when the server is stopped
 */
public record Timeouts(
        Duration firstByte,
        Duration head,
        Duration idle,
        Duration write,
        Duration linger,
        Duration stop) {

    // In this order: first byte, head, idle, write, linger, stop.

    /** For steps 2 and 3, where a slow client delays no other. */
    public static final Timeouts PATIENT = ofSeconds(15, 10, 15, 30, 1, 5);

    /**
     * For step 1, where everyone waits for the one client being served. Two of the numbers aren't
     * used: step 1 closes after each response, so it's never idle, and a blocking write has no
     * timeout.
     */
    public static final Timeouts STRICT = ofSeconds(2, 5, 2, 30, 1, 5);

    private static Timeouts ofSeconds(
            int firstByte, int head, int idle, int write, int linger, int stop) {
        return new Timeouts(
                Duration.ofSeconds(firstByte),
                Duration.ofSeconds(head),
                Duration.ofSeconds(idle),
                Duration.ofSeconds(write),
                Duration.ofSeconds(linger),
                Duration.ofSeconds(stop));
    }
}
