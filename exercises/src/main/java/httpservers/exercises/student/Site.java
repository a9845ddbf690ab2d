package httpservers.exercises.student;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server's own copy of static/. A check may write there; the student's folder stays as it is.
 *
 * @param folder the copy
 */
public record Site(Path folder) {
    /** Served by each server, whatever a student changes: an answer that is known beforehand. */
    public static final String PLAIN = "/plain-page-of-the-checks.html";

    static final String PLAIN_TEXT = "<p>This page is always the same.</p>\n";

    static Site copyOf(Path pages, Path folder) throws IOException {
        Folders.copy(pages, folder);
        Site site = new Site(folder);
        site.write(PLAIN.substring(1), PLAIN_TEXT);
        return site;
    }

    /** Writes a file, or overwrites it. */
    public void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        awaitNextMillisecond();
    }

    /** A server's cache may trust what it saw of a file for the rest of the same millisecond. */
    private static void awaitNextMillisecond() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) {
            Thread.onSpinWait();
        }
    }

    public void write(String name, String text) throws IOException {
        write(name, text.getBytes(UTF_8));
    }

    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        awaitNextMillisecond();
    }

    public byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }
}
