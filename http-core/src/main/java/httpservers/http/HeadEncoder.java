package httpservers.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/**
 * Turns the head of a response into bytes: status line, fields, blank line (RFC 9112 §4, §5). One
 * for each server. Safe for threads.
 */
public final class HeadEncoder {
    /** The one form to send (RFC 9110 §5.6.7): Sun, 06 Nov 1994 08:49:37 GMT. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final String serverName;
    private final InstantSource clock;
    private volatile Ending ending = new Ending(Long.MIN_VALUE, new byte[0]);

    /** The end of each head that's sent in this second. */
    private record Ending(long second, byte[] bytes) {}

    /**
     * @param serverName the value of the Server field: which step answered
     */
    public HeadEncoder(String serverName) {
        this(serverName, InstantSource.system());
    }

    HeadEncoder(String serverName, InstantSource clock) {
        this.serverName = serverName;
        this.clock = clock;
    }

    /** Returns the head as it's sent: status line, headers, blank line. */
    public byte[] encode(Response response) {
        byte[] start = response.statusAndHeaders();
        byte[] end = dateAndServer();
        byte[] head = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, head, start.length, end.length);
        return head;
    }

    /** The same for a whole second, so it's made once a second and not for each response. */
    private byte[] dateAndServer() {
        long second = Math.floorDiv(clock.millis(), 1000L);
        Ending current = ending;
        if (current.second() != second) {
            String date = DATE.format(Instant.ofEpochSecond(second));
            String text = "Date: " + date + "\r\nServer: " + serverName + "\r\n\r\n";
            current = new Ending(second, text.getBytes(StandardCharsets.ISO_8859_1));
            ending = current;
        }
        return current.bytes();
    }
}
