package httpservers.contract;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A folder of pages for a test, and beside it what nobody may read.
 *
 * @param root the folder that the server is given
 */
public record Site(Path root) {
    /** Stands in each file outside the root. */
    public static final String SECRET = "Nobody may read this.";

    private static final String[] PAGES = {
        "index.html",
        "about.html",
        "styles.css",
        "folder/index.html",
        "folder/page.html",
        "folder.d/page.html"
    };

    private static final Site SHARED = makeShared();

    /** One for all tests that leave it as it is, since to make one takes longer than a request. */
    public static Site shared() {
        return SHARED;
    }

    private static Site makeShared() {
        try {
            Path folder = Files.createTempDirectory("site");
            Site site = in(folder).withSecrets();
            deleteOnExit(folder);
            return site;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void deleteOnExit(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(Path::toFile).forEach(File::deleteOnExit); // from the last to the first
        }
    }

    /** Makes the pages in a new folder {@code static} inside this one. */
    public static Site in(Path folder) throws IOException {
        Site site = new Site(folder.resolve("static"));
        for (String page : PAGES) {
            site.write(page, "This is " + page + ".\n");
        }
        return site;
    }

    /** Puts files beside the root that hostile requests can try to reach. */
    public Site withSecrets() throws IOException {
        write("../secret.html", SECRET);
        write("../index.html", SECRET);
        write("../static-secret/index.html", SECRET);
        return this;
    }

    public Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file that is an hour old: a server may keep such a file in memory. */
    public Path write(String name, byte[] content) throws IOException {
        Path file = root.resolve(name).normalize();
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    public byte[] read(String name) throws IOException {
        return Files.readAllBytes(root.resolve(name));
    }
}
