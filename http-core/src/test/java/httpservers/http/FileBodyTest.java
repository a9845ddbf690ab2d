package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body is as long as its head has promised, or it's our fault. */
class FileBodyTest {
    @TempDir private Path folder;

    @Test
    void itEndsWhereItWasToEndThoughTheFileGoesOn() throws Exception {
        try (InputStream body = open("körper", 3)) {
            byte[] buffer = new byte[10];
            assertThat(body.read(buffer, 4, 2)).isEqualTo(2);
            assertThat(buffer).startsWith(0, 0, 0, 0, 'k', 0xC3, 0);
            assertThat(body.read()).as("a byte above 127").isEqualTo(0xB6);
            assertThat(body.read()).as("the end").isEqualTo(-1);
            assertThat(body.read(buffer)).as("still the end").isEqualTo(-1);
        }
    }

    @Test
    void aFileThatWasCutShortIsOurFault() throws Exception {
        try (InputStream body = open("xyz", 4)) {
            assertThat(body.readNBytes(3)).hasSize(3);
            assertThatThrownBy(body::read)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cut short");
        }
    }

    @Test
    void aDiskThatFailsIsOurFault() throws Exception {
        InputStream body = open("xyz", 3);
        body.close();

        assertThatThrownBy(body::read).isInstanceOf(UncheckedIOException.class);
    }

    private InputStream open(String content, long length) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content);
        return new FileBody(FileChannel.open(file), length);
    }
}
