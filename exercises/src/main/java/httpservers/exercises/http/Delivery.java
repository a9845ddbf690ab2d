package httpservers.exercises.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a request reaches the server. TCP promises the order of bytes and nothing about portions, so
 * code that is right for one delivery must be right for all.
 */
public enum Delivery {
    WHOLE("whole"),
    SPLIT("in three portions, cut inside CR LF CR LF"),
    BYTE_BY_BYTE("byte by byte"),
    /** Only where a connection persists: an ordinary request comes with it, in the same portion. */
    PIPELINED("pipelined, with a second request right behind it");

    /** Beyond so many bytes, one write for each byte would only take time. */
    private static final int SINGLE_BYTES = 600;

    private static final int LARGER_PORTION = 1_000;

    private final String words;

    Delivery(String words) {
        this.words = words;
    }

    /** For the card. */
    public String words() {
        return words;
    }

    /** What is written at a time. */
    public List<byte[]> portions(byte[] request) {
        return switch (this) {
            case WHOLE, PIPELINED -> List.of(request);
            case SPLIT -> split(request);
            case BYTE_BY_BYTE -> single(request);
        };
    }

    private static List<byte[]> split(byte[] request) {
        int end = endOfHead(request);
        return cut(request, end - 3, end - 1, end + (request.length - end) / 2);
    }

    /** Cuts at these offsets; one behind the end, or before the last cut, adds an empty piece. */
    public static List<byte[]> cut(byte[] bytes, int... offsets) {
        List<byte[]> portions = new ArrayList<>();
        int from = 0;
        for (int offset : offsets) {
            int to = Math.min(Math.max(from, offset), bytes.length);
            portions.add(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }
        portions.add(Arrays.copyOfRange(bytes, from, bytes.length));
        return portions;
    }

    private static int endOfHead(byte[] request) {
        for (int i = 0; i + 3 < request.length; i++) {
            if (request[i] == '\r' && request[i + 2] == '\r' && request[i + 3] == '\n') {
                return i + 4;
            }
        }
        throw new IllegalArgumentException("a request without an empty line cannot be cut there");
    }

    private static List<byte[]> single(byte[] request) {
        List<byte[]> portions = new ArrayList<>();
        int singles = Math.min(request.length, SINGLE_BYTES);
        for (int i = 0; i < singles; i++) {
            portions.add(Arrays.copyOfRange(request, i, i + 1));
        }
        for (int i = singles; i < request.length; i += LARGER_PORTION) {
            int end = Math.min(i + LARGER_PORTION, request.length);
            portions.add(Arrays.copyOfRange(request, i, end));
        }
        return portions;
    }
}
