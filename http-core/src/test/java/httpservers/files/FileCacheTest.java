package httpservers.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import httpservers.http.ManualClock;
import httpservers.http.Response;
import httpservers.http.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache keeps no answer that the disk would not give, and no more than 8 MiB of them. */
class FileCacheTest {
    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

    private final ManualClock clock = new ManualClock(WRITTEN.plusSeconds(60));
    private final FileCache cache = new FileCache(clock);

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void makeFile() throws IOException {
        file = folder.resolve("about.html");
        write("about");
    }

    @Test
    void anAnswerIsKeptUnderItsPath() throws IOException {
        Response kept = put("/about");

        assertThat(cache.get("/about")).isSameAs(kept);
        assertThat(cache.get("/about")).as("again").isSameAs(kept);
        assertThat(cache.get("/other")).isNull();
    }

    @Test
    void aNewAnswerReplacesTheOld() throws IOException {
        put("/about");
        Response second = put("/about");

        assertThat(cache.get("/about")).isSameAs(second);
    }

    @Test
    void inOneMillisecondAFileIsCheckedOnce() throws IOException {
        Response kept = put("/about");
        assertThat(cache.get("/about")).isSameAs(kept);
        write("about us");

        assertThat(cache.get("/about")).as("in the same millisecond").isSameAs(kept);
        clock.advance(Duration.ofMillis(1));
        assertThat(cache.get("/about")).as("in the next").isNull();
    }

    @Test
    void eachFileIsCheckedForItself() throws IOException {
        put("/about");
        Response other = put("/other");
        assertThat(cache.get("/other")).isSameAs(other);
        write("about us");

        assertThat(cache.get("/about")).as("not checked before").isNull();
    }

    @Test
    void aFileOfAnotherTimeIsNotFresh() throws IOException {
        put("/about");
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN.minusSeconds(1)));

        assertThat(cache.get("/about")).isNull();
    }

    @Test
    void aFileOfAnotherSizeIsNotFresh() throws IOException {
        put("/about");
        write("about us");

        assertThat(cache.get("/about")).isNull();
    }

    @Test
    void aFileThatWasReplacedIsNotFresh() throws IOException {
        put("/about");
        Object before = version().attributes().get("fileKey");
        Path other = folder.resolve("other");
        Files.writeString(other, "ABOUT");
        Files.setLastModifiedTime(other, FileTime.from(WRITTEN));
        Files.delete(file);
        Files.move(other, file);

        boolean sameForTheSystem = before == null; // Windows gives files no key
        assertThat(cache.get("/about") != null).isEqualTo(sameForTheSystem);
    }

    /** {@code rsync -t}, {@code cp -p} and {@code tar} set the time back after they've written. */
    @Test
    void newContentOfTheSameSizeAndTimeIsNoticedWhereTheSystemKeepsAnotherTime() throws Exception {
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("unix"));
        put("/about");
        assertThat(cache.get("/about")).isNotNull();
        Object before = Files.getAttribute(file, "unix:ctime");
        while (Files.getAttribute(file, "unix:ctime").equals(before)) {
            write("ABOUT"); // again, until the system's clock has moved on
        }
        clock.advance(Duration.ofMillis(1));

        assertThat(cache.get("/about")).isNull();
    }

    @Test
    void aFileThatIsGoneIsForgotten() throws IOException {
        put("/about");
        Files.delete(file);
        assertThat(cache.get("/about")).isNull();

        write("about");
        assertThat(cache.get("/about")).as("looks the same, and may not be").isNull();
    }

    @Test
    void aFileIsKeptWhenItsTimeIsOlderThanTheCoarsestStepOfTime() throws IOException {
        assertThat(isKeptAt(WRITTEN)).isFalse();
        assertThat(isKeptAt(WRITTEN.plusMillis(1999))).isFalse();
        assertThat(isKeptAt(WRITTEN.plusSeconds(2))).isTrue();
        assertThat(isKeptAt(WRITTEN.minus(Duration.ofDays(1)))).as("in the future").isFalse();
    }

    private boolean isKeptAt(Instant now) throws IOException {
        FileCache young = new FileCache(new ManualClock(now));
        young.put("/about", file, version(), response());
        return young.get("/about") != null;
    }

    /** An entry counts with its file, its path and 512 bytes for itself. */
    @Test
    void allEntriesTogetherHoldNoMoreThan8Mib() throws IOException {
        write("x".repeat(256));
        int pathLength = 256;
        int entries = FileCache.MAX_TOTAL / (256 + pathLength + 512);

        fill(entries, pathLength);
        assertThat(kept(entries, pathLength)).isEqualTo(entries);

        cache.get(longPath(0, pathLength)); // used again, so number 1 is the least used
        put(longPath(entries, pathLength));
        assertThat(cache.get(longPath(1, pathLength))).isNull();
        assertThat(kept(entries + 1, pathLength)).isEqualTo(entries);
    }

    @Test
    void manyLongSpellingsOfOnePathFillNoMemory() throws IOException {
        int pathLength = 8000;
        int tooMany = 1200;

        fill(tooMany, pathLength);

        long kept = kept(tooMany, pathLength);
        assertThat(kept * pathLength)
                .isBetween(FileCache.MAX_TOTAL / 2L, (long) FileCache.MAX_TOTAL);
        assertThat(cache.get(longPath(0, pathLength))).isNull();
        assertThat(cache.get(longPath(tooMany - 1, pathLength))).isNotNull();
    }

    @Test
    void whatIsForgottenOrReplacedLeavesItsRoomToOthers() throws IOException {
        int pathLength = 8000;
        for (int i = 0; i < 2000; i++) {
            put(longPath(0, pathLength));
        }
        Files.delete(file);
        assertThat(cache.get(longPath(0, pathLength))).isNull();

        write("about");
        int fit = FileCache.MAX_TOTAL / (5 + pathLength + 512);
        fill(fit, pathLength);
        assertThat(kept(fit, pathLength)).isEqualTo(fit);
    }

    private void fill(int entries, int pathLength) throws IOException {
        FileVersion seen = version();
        for (int i = 0; i < entries; i++) {
            cache.put(longPath(i, pathLength), file, seen, response());
        }
    }

    private long kept(int entries, int pathLength) {
        return IntStream.range(0, entries)
                .filter(i -> cache.get(longPath(i, pathLength)) != null)
                .count();
    }

    private static String longPath(int number, int length) {
        String end = "/" + number;
        return "/.".repeat(length).substring(0, length - end.length()) + end;
    }

    private Response put(String path) throws IOException {
        Response response = response();
        cache.put(path, file, version(), response);
        return response;
    }

    private static Response response() {
        return Response.html(Status.OK, "about");
    }

    private void write(String content) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }

    private FileVersion version() throws IOException {
        return FileVersion.of(file);
    }
}
