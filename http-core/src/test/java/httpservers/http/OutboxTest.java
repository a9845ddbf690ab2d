package httpservers.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers leave whole, in order, in few writes, and as fast as the client takes them. */
class OutboxTest {

    private final HeadEncoder heads =
            new HeadEncoder("step-0", ManualClock.at("2026-01-01T00:00:00Z"));
    private final Outbox outbox = new Outbox(heads);
    private final Client client = new Client();

    @TempDir private Path folder;

    @AfterEach
    void closeTheFile() throws IOException {
        outbox.close();
    }

    @Test
    void aSmallAnswerGoesOutInOneWriteWithItsHead() throws IOException {
        Response page = page("hello");
        outbox.add(page);

        assertThat(outbox.writeTo(client)).isTrue();

        assertThat(client.taken()).isEqualTo(wire(page)).endsWith("\r\n\r\nhello");
        assertThat(client.writes).isEqualTo(1);
    }

    @Test
    void tenAnswersToPipelinedRequestsGoOutInOneWrite() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            assertThat(outbox.hasRoom()).isTrue();
            outbox.add(page("page " + i));
            expected.append(wire(page("page " + i)));
        }

        assertThat(outbox.writeTo(client)).isTrue();

        assertThat(client.taken()).isEqualTo(expected.toString());
        assertThat(client.writes).isEqualTo(1);
    }

    @Test
    void anEmptyOutboxHasNothingToWrite() throws IOException {
        assertThat(outbox.size()).isZero();
        assertThat(outbox.writeTo(client)).isTrue();

        outbox.add(page("hello"));
        outbox.writeTo(client);
        assertThat(outbox.size()).isZero();
        assertThat(outbox.writeTo(client)).isTrue();

        assertThat(client.writes).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 5000})
    void aSlowClientGetsAllBytesInOrder(int bytesPerWrite) throws IOException {
        byte[] content = randomBytes(3000);
        client.bytesPerWrite = bytesPerWrite;
        String expected = wire(page("first")) + wire(page("second"));

        outbox.add(page("first"));
        assertThat(outbox.writeTo(client)).isEqualTo(bytesPerWrite == 5000);
        outbox.add(page("second"));
        outbox.writeTo(client);
        Response file = file(content);
        outbox.add(file);
        expected += head(file) + new String(content, ISO_8859_1);
        writeAll();

        assertThat(client.taken()).isEqualTo(expected);
    }

    @Test
    void sizeCountsDownToZero() throws IOException {
        client.bytesPerWrite = 64;
        Response file = file(randomBytes(1000));
        outbox.add(page("hello"));
        outbox.add(file);
        long all = wire(page("hello")).length() + head(file).length() + 1000;
        assertThat(outbox.size()).isEqualTo(all);

        while (!outbox.writeTo(client)) {
            assertThat(outbox.size()).isEqualTo(all - client.bytes.size());
        }

        assertThat(outbox.size()).isZero();
        assertThat(client.bytes.size()).isEqualTo(all);
    }

    @Test
    void aClientThatTakesNothingIsAskedAgainLater() throws IOException {
        client.bytesPerWrite = 0;
        Response file = file(randomBytes(10));
        outbox.add(file);

        assertThat(outbox.writeTo(client)).isFalse();
        assertThat(outbox.writeTo(client)).isFalse();
        client.bytesPerWrite = head(file).length();
        assertThat(outbox.writeTo(client)).isTrue();

        assertThat(client.taken()).startsWith(head(file)).hasSize(head(file).length() + 10);
    }

    @Test
    void aFullSocketInTheMiddleOfAFileIsNoError() throws IOException {
        Response file = file(randomBytes(10));
        client.bytesPerWrite = 3;
        client.room = head(file).length() + 3;
        outbox.add(file);

        for (int i = 0; i < 1000; i++) {
            assertThat(outbox.writeTo(client)).isFalse();
        }
        assertThat(outbox.size()).isEqualTo(7);
        client.room = Integer.MAX_VALUE;
        writeAll();

        assertThat(outbox.size()).isZero();
    }

    @Test
    void aLargeFileIsSentInTurnsSoThatOtherClientsHaveTheirs() throws IOException {
        byte[] content = randomBytes(2 * Outbox.MAX_PER_TURN + 5);
        Response file = file(content);
        outbox.add(file);

        assertThat(outbox.writeTo(client)).isFalse();
        assertThat(client.bytes.size()).isEqualTo(head(file).length() + Outbox.MAX_PER_TURN);
        assertThat(outbox.writeTo(client)).isFalse();
        assertThat(outbox.size()).isEqualTo(5);
        assertThat(file.file().isOpen()).isTrue();
        assertThat(outbox.writeTo(client)).isTrue();

        assertThat(file.file().isOpen()).isFalse();
        assertThat(client.taken()).isEqualTo(head(file) + new String(content, ISO_8859_1));
    }

    @Test
    void aLargeBodyInMemoryIsSentInTurnsTooAndNeverCopied() throws IOException {
        byte[] content = randomBytes(2 * Outbox.MAX_PER_TURN + 5);
        Response large = Response.of(Status.OK, "text/plain", content);
        outbox.add(page("hello"));
        outbox.add(large);
        assertThat(outbox.hasRoom()).isFalse();

        assertThat(outbox.writeTo(client)).isFalse();
        assertThat(client.largestOffer).isLessThanOrEqualTo(Outbox.MAX_PER_TURN);
        assertThat(outbox.writeTo(client)).isFalse();
        assertThat(outbox.size()).isEqualTo(5);
        assertThat(outbox.writeTo(client)).isTrue();

        assertThat(outbox.hasRoom()).isTrue();
        assertThat(client.taken())
                .isEqualTo(wire(page("hello")) + head(large) + new String(content, ISO_8859_1));
    }

    @Test
    void anEmptyFileIsAnAnswerToo() throws IOException {
        Response file = file(new byte[0]);
        outbox.add(file);

        assertThat(outbox.writeTo(client)).isTrue();

        assertThat(client.taken()).isEqualTo(head(file)).contains("Content-Length: 0\r\n");
        assertThat(file.file().isOpen()).isFalse();
    }

    @Test
    void afterAFileAnotherOneCanBeSent() throws IOException {
        Response first = file(randomBytes(10));
        outbox.add(first);
        assertThat(outbox.writeTo(client)).isTrue();
        assertThat(outbox.hasRoom()).isTrue();

        byte[] content = randomBytes(20);
        Response second = file(content);
        outbox.add(second);
        assertThat(outbox.writeTo(client)).isTrue();

        assertThat(client.taken()).endsWith(head(second) + new String(content, ISO_8859_1));
    }

    @Test
    void thereIsRoomUntil64KibWait() throws IOException {
        int head = head(Response.of(Status.OK, "x/y", new byte[60_000])).length();
        outbox.add(Response.of(Status.OK, "x/y", new byte[64 * 1024 - 1 - head]));
        assertThat(outbox.size()).isEqualTo(64 * 1024 - 1);
        assertThat(outbox.hasRoom()).isTrue();
        outbox.writeTo(client);

        outbox.add(Response.of(Status.OK, "x/y", new byte[64 * 1024 - head]));
        assertThat(outbox.size()).isEqualTo(64 * 1024);
        assertThat(outbox.hasRoom()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> outbox.add(page("one too many")));

        client.bytesPerWrite = 1;
        outbox.writeTo(client);
        assertThat(outbox.hasRoom()).as("one byte was taken").isTrue();
    }

    @Test
    void thereIsNoRoomBehindAFile() throws IOException {
        outbox.add(file(randomBytes(1)));

        assertThat(outbox.hasRoom()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> outbox.add(page("behind")));
    }

    @Test
    void aFileThatGrowsWhileItIsSentEndsWhereItsHeadSaid() throws IOException {
        Response file = file("short".getBytes(ISO_8859_1));
        outbox.add(file);
        client.room = head(file).length() + 2;
        assertThat(outbox.writeTo(client)).as("the first two bytes are sent").isFalse();
        Files.writeString(folder.resolve("file"), "er now", StandardOpenOption.APPEND);

        client.room = Integer.MAX_VALUE;
        writeAll();

        assertThat(client.taken()).isEqualTo(head(file) + "short");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1000, 1001, 19_999})
    void aFileThatIsCutShortWhileItIsSentEndsTheConnection(int left) throws IOException {
        Response file = file(randomBytes(20_000));
        outbox.add(file);
        client.room = head(file).length() + 1000;
        assertThat(outbox.writeTo(client)).as("the first 1000 bytes are sent").isFalse();
        cutFile(left);

        client.room = Integer.MAX_VALUE;

        // An endless false would keep the server's loop spinning.
        assertThatThrownBy(this::writeAll)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cut short");
        assertThat(client.bytes.size()).isEqualTo(head(file).length() + Math.max(1000, left));
    }

    @Test
    void aDiskThatFailsIsOurFault() throws IOException {
        Response file = file(randomBytes(20_000));
        outbox.add(file);
        client.room = head(file).length() + 1000;
        assertThat(outbox.writeTo(client)).isFalse();
        file.file().close(); // as if it couldn't be read any more

        assertThatThrownBy(this::writeAll).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void itsOwnMemoryIsThatOfHeadsAndSmallBodies() throws IOException {
        assertThat(outbox.bytesKept()).isZero();
        outbox.add(page("hello"));
        assertThat(outbox.bytesKept()).isEqualTo(wire(page("hello")).length());
        outbox.writeTo(client);
        assertThat(outbox.bytesKept()).isZero();
        Response large = Response.of(Status.OK, "x/y", new byte[1_000_000]);
        outbox.add(large);
        assertThat(outbox.bytesKept()).isEqualTo(head(large).length());
    }

    /** Its author opened it for writing: that's ours to log, and no client that left. */
    @Test
    void aFileThatCannotBeReadIsOurFault() throws IOException {
        Path path = Files.write(folder.resolve("file"), randomBytes(100));
        outbox.add(Response.file("x/y", FileChannel.open(path, StandardOpenOption.WRITE)));

        assertThatThrownBy(this::writeAll).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aClientThatLeavesIsNotOurFault() throws IOException {
        Response file = file(randomBytes(20_000));
        outbox.add(file);
        client.room = head(file).length() + 1000;
        assertThat(outbox.writeTo(client)).isFalse();
        client.failure = new IOException("Broken pipe");

        assertThatThrownBy(this::writeAll).isSameAs(client.failure);
    }

    @Test
    void closeForgetsTheBytesAndClosesTheFile() throws IOException {
        Response file = file(randomBytes(10));
        outbox.add(page("hello"));
        outbox.add(file);

        outbox.close();

        assertThat(file.file().isOpen()).isFalse();
        assertThat(outbox.size()).isZero();
        assertThat(outbox.hasRoom()).isTrue();
        assertThat(outbox.writeTo(client)).isTrue();
        assertThat(client.writes).isZero();
        outbox.close();
    }

    private void writeAll() throws IOException {
        for (int turn = 0; !outbox.writeTo(client); turn++) {
            assertThat(turn).as("turns").isLessThan(100_000);
        }
    }

    private void cutFile(int length) throws IOException {
        try (FileChannel file =
                FileChannel.open(folder.resolve("file"), StandardOpenOption.WRITE)) {
            file.truncate(length);
        }
    }

    private static Response page(String text) {
        return Response.html(Status.OK, text);
    }

    private Response file(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        return Response.file("application/octet-stream", FileChannel.open(file));
    }

    private String head(Response response) {
        return new String(heads.encode(response), ISO_8859_1);
    }

    private String wire(Response response) {
        return head(response) + new String(response.bytes(), ISO_8859_1);
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    /** Takes as many bytes as it is told to, as a socket with a nearly full buffer does. */
    private static final class Client implements WritableByteChannel {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int bytesPerWrite = Integer.MAX_VALUE;
        private int room = Integer.MAX_VALUE;
        private int writes;
        private int largestOffer;
        private IOException failure;

        @Override
        public int write(ByteBuffer source) throws IOException {
            if (failure != null) {
                throw failure;
            }
            writes++;
            largestOffer = Math.max(largestOffer, source.remaining());
            int free = Math.min(bytesPerWrite, room - bytes.size());
            byte[] taken = new byte[Math.min(source.remaining(), free)];
            source.get(taken);
            bytes.writeBytes(taken);
            return taken.length;
        }

        private String taken() {
            return bytes.toString(ISO_8859_1);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException("the outbox does not own the connection");
        }
    }
}
