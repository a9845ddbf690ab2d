package httpservers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/** A folder, made once, with a small page and a file that no system keeps whole on its way. */
final class Download {
    static final int SIZE = 30 * 1024 * 1024;
    static final Path ROOT;

    /** Requests for the two. */
    static final String SMALL = Requests.get("/page.html");

    static final String LARGE = Requests.get("/large.bin");

    private static final byte[] CONTENT = new byte[SIZE];

    private static final int PORTION = 64 * 1024;

    static {
        new Random(1).nextBytes(CONTENT);
        try {
            ROOT = Files.createTempDirectory("download").toRealPath();
            writeTo(ROOT.resolve("large.bin"));
            Files.writeString(ROOT.resolve("page.html"), "A small page.\n");
            Site.deleteOnExit(ROOT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Download() {}

    static void writeTo(Path file) throws IOException {
        Files.write(file, CONTENT);
    }

    /** Asks for the file, and waits until its answer begins; no byte of it is read. */
    static void begin(Client client) throws IOException {
        client.send(LARGE);
        assertThat(client.isSilentFor(Duration.ofSeconds(10))).as("no answer begins").isFalse();
    }

    /** Reads the answer, and holds that it is the file, byte for byte. */
    static void assertArrives(Client client) throws IOException {
        client.readHead();
        assertContinues(client, 0);
    }

    /** Reads the file from this position to its end. */
    static void assertContinues(Client client, int position) throws IOException {
        for (int next = position; next < SIZE; ) {
            next = assertPortion(client, next, PORTION);
            Thread.yield();
        }
    }

    /** Reads so many bytes of the file from this position; returns the position after them. */
    static int assertPortion(Client client, int position, int count) throws IOException {
        int end = Math.min(SIZE, position + count);
        byte[] portion = client.take(end - position);
        assertThat(portion).as("bytes from %d", position).hasSize(end - position);
        assertThat(Arrays.equals(portion, 0, portion.length, CONTENT, position, end))
                .as("bytes %d to %d are those of the file", position, end)
                .isTrue();
        return end;
    }
}
