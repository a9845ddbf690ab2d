package httpservers.launch;

import java.time.Duration;

/**
 * How long a server waits for what. Without an end to each wait, clients that do nothing could take
 * all connections.
 *
 * @param firstByte a new connection may stay silent so long
 * @param head from the first byte of a request to its blank line
 * @param idle between two requests of a persistent connection
 * @param write a client may take no byte of its answer for so long
 * @param drain after the last answer, for bytes that the client is still sending
 * @param stop for the answers under way when the server is stopped
 */
public record Timeouts(
        Duration firstByte,
        Duration head,
        Duration idle,
        Duration write,
        Duration drain,
        Duration stop) {

    // In this order: first byte, head, idle, write, drain, stop.

    /** Where a slow client delays nobody: steps 2 and 3. */
    public static final Timeouts PATIENT = ofSeconds(15, 10, 15, 30, 1, 5);

    /**
     * Where everybody waits for the one being served: step 1. It closes after each answer, so it is
     * never idle, and a blocking write knows no deadline: two numbers that it does not use.
     */
    public static final Timeouts STRICT = ofSeconds(2, 5, 2, 30, 1, 5);

    private static Timeouts ofSeconds(
            int firstByte, int head, int idle, int write, int drain, int stop) {
        return new Timeouts(
                Duration.ofSeconds(firstByte),
                Duration.ofSeconds(head),
                Duration.ofSeconds(idle),
                Duration.ofSeconds(write),
                Duration.ofSeconds(drain),
                Duration.ofSeconds(stop));
    }

    public Timeouts withFirstByte(Duration firstByte) {
        return new Timeouts(firstByte, head, idle, write, drain, stop);
    }

    public Timeouts withHead(Duration head) {
        return new Timeouts(firstByte, head, idle, write, drain, stop);
    }

    public Timeouts withIdle(Duration idle) {
        return new Timeouts(firstByte, head, idle, write, drain, stop);
    }

    public Timeouts withWrite(Duration write) {
        return new Timeouts(firstByte, head, idle, write, drain, stop);
    }

    public Timeouts withDrain(Duration drain) {
        return new Timeouts(firstByte, head, idle, write, drain, stop);
    }

    public Timeouts withStop(Duration stop) {
        return new Timeouts(firstByte, head, idle, write, drain, stop);
    }
}
