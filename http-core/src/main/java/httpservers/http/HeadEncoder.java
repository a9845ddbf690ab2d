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
 * for each server; used by one thread.
 */
public final class HeadEncoder {
    /** The one form to send (RFC 9110 §5.6.7): Sun, 06 Nov 1994 08:49:37 GMT. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final String serverName;
    private final InstantSource clock;
    private long second = Long.MIN_VALUE;
    private byte[] common;

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
        byte[] fields = response.statusAndFields();
        byte[] ending = dateAndServer();
        byte[] head = Arrays.copyOf(fields, fields.length + ending.length);
        System.arraycopy(ending, 0, head, fields.length, ending.length);
        return head;
    }

    /** The same for a whole second, so it is made once a second and not for each response. */
    private byte[] dateAndServer() {
        long now = Math.floorDiv(clock.millis(), 1000L);
        if (now != second) {
            second = now;
            String date = DATE.format(Instant.ofEpochSecond(now));
            String ending = "Date: " + date + "\r\nServer: " + serverName + "\r\n\r\n";
            common = ending.getBytes(StandardCharsets.ISO_8859_1);
        }
        return common;
    }
}
