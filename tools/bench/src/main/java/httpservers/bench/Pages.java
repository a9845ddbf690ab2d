package httpservers.bench;

import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder to serve, for the time of one experiment. */
public final class Pages implements AutoCloseable {
    public static final String PAGE = "/page.html";
    public static final String LARGE = "/large.bin";

    public final Path root;

    /**
     * @param largeBytes the size of the large file, which takes no room on the disk
     */
    public Pages(long largeBytes) throws IOException {
        root = Files.createTempDirectory("pages").toRealPath();
        root.toFile().setReadable(true, false); // nginx reads it as another user
        root.toFile().setExecutable(true, false);
        String line = "<p>One of the lines that fill this page up to two kibibytes.</p>\n";
        String page = "<!DOCTYPE html>\n<title>A page</title>\n" + line.repeat(31);
        Files.writeString(root.resolve("page.html"), page.substring(0, 2048));
        try (RandomAccessFile large = new RandomAccessFile(file("large.bin"), "rw")) {
            large.setLength(largeBytes);
        }
    }

    /** Starts a step of the course that serves this folder, on a free port. */
    public ServerProcess serve(Step step, String... jvmOptions) throws IOException {
        return ServerProcess.start(command(step, jvmOptions));
    }

    /** Returns the command for that. */
    public List<String> command(Step step, String... jvmOptions) throws IOException {
        return step.command(List.of(jvmOptions), "--port", "0", "--root", root.toString());
    }

    private File file(String name) {
        return root.resolve(name).toFile();
    }

    @Override
    public void close() throws IOException {
        Files.delete(root.resolve("page.html"));
        Files.delete(root.resolve("large.bin"));
        Files.delete(root);
    }
}
