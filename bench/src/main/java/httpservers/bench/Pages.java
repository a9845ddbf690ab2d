package httpservers.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder to serve, for the time of one experiment. */
final class Pages implements AutoCloseable {
    static final String PAGE = "/page.html";
    static final String LARGE = "/large.bin";

    final Path root;

    /**
     * @param largeBytes the size of the large file, which takes no room on the disk
     */
    Pages(long largeBytes) throws IOException {
        root = Files.createTempDirectory("pages").toRealPath();
        String line = "<p>One of the lines that fill this page up to two kibibytes.</p>\n";
        String page = "<!DOCTYPE html>\n<title>A page</title>\n" + line.repeat(31);
        Files.writeString(root.resolve("page.html"), page.substring(0, 2048));
        try (RandomAccessFile large = new RandomAccessFile(file("large.bin"), "rw")) {
            large.setLength(largeBytes);
        }
    }

    private java.io.File file(String name) {
        return root.resolve(name).toFile();
    }

    @Override
    public void close() throws IOException {
        Files.delete(root.resolve("page.html"));
        Files.delete(root.resolve("large.bin"));
        Files.delete(root);
    }
}
