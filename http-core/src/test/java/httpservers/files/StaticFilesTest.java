package httpservers.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import httpservers.http.Deliveries;
import httpservers.http.ManualClock;
import httpservers.http.Responder;
import httpservers.http.Response;
import httpservers.http.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is answered with the file as it is now, or with a page that says why not. */
class StaticFilesTest {
    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

    private final ManualClock clock = new ManualClock(WRITTEN.plusSeconds(60));

    @TempDir private Path folder;
    private Path root;
    private StaticFiles files;

    @BeforeEach
    void makeFiles() throws IOException {
        root = Files.createDirectory(folder.resolve("static"));
        write("index.html", "welcome");
        write("about.html", "about");
        write("data", "bytes");
        Files.createDirectory(root.resolve("folder"));
        Files.createDirectory(root.resolve("folder.d"));
        write("folder/index.html", "inside");
        files = new StaticFiles(root, clock);
    }

    @ParameterizedTest
    @CsvSource({
        "/,             welcome",
        "/about,        about",
        "/about.html,   about",
        "/about?x=1,    about",
        "/%61bout,      about",
        "/folder/,      inside"
    })
    void aFileIsServedAsItIs(String target, String content) {
        Response answer = get(target);

        assertThat(answer.status()).isEqualTo(Status.OK);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html");
        assertThat(text(answer)).isEqualTo(content);
        assertThat(answer.contentLength()).isEqualTo(content.length());
    }

    @Test
    void theTypeIsThatOfTheFileName() throws IOException {
        write("photo.PNG", "png");
        write("unknown.type-of-file", "bytes");

        assertThat(get("/photo.PNG").header("Content-Type")).isEqualTo("image/png");
        assertThat(get("/unknown.type-of-file").header("Content-Type"))
                .isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missing",
                "/data",
                "/folder",
                "/folder.d",
                "/folder.d/",
                "/%2e%2e/secret.html"
            })
    void whatIsNoFileIsNotFound(String target) throws IOException {
        Files.writeString(folder.resolve("secret.html"), "secret");

        Response answer = get(target);

        assertThat(answer.status()).isEqualTo(Status.NOT_FOUND);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(text(answer)).contains("<h1>404 Not Found</h1>").doesNotContain("secret</");
    }

    @Test
    void theNotFoundPageShowsThePathEscaped() {
        Response answer = get("/%3Cscript%3E&caf%C3%A9");

        assertThat(text(answer))
                .contains("There is no file for &quot;/&lt;script&gt;&amp;café&quot;.")
                .doesNotContain("<script>");
    }

    @Test
    void anUnreadableFileIsNotFound() throws IOException {
        Path file = write("private.html", "secret");
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();

        assertThat(get("/private").status()).isEqualTo(Status.NOT_FOUND);
    }

    @Test
    void headHasTheHeadOfGetAndNoBody() throws IOException {
        write("large.html", "x".repeat(FileCache.MAX_FILE + 1));

        for (String target : new String[] {"/about", "/about", "/missing", "/large"}) {
            Response head = new Responder(files).respond(Deliveries.request("HEAD", target));
            Response get = get(target);

            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.contentLength()).isEqualTo(get.contentLength()).isPositive();
            assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
            assertThat(head.bytes()).isEmpty();
            assertThat(head.file()).isNull();
            get.withoutBody(); // closes the file
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/missing"})
    void otherMethodsAreRefusedWhateverThePath(String target) {
        Response post = new Responder(files).respond(Deliveries.request("POST", target));
        assertThat(post.status()).isEqualTo(Status.METHOD_NOT_ALLOWED);
        assertThat(post.header("Allow")).isEqualTo("GET, HEAD");

        Response unknown = new Responder(files).respond(Deliveries.request("PROPFIND", target));
        assertThat(unknown.status()).isEqualTo(Status.NOT_IMPLEMENTED);
    }

    @Test
    void aFileThatDidNotChangeIsAnsweredFromMemory() {
        Response first = get("/about");

        assertThat(get("/about")).isSameAs(first);
        assertThat(get("/about?x=1")).isSameAs(first);
    }

    @Test
    void aChangedFileShowsAtOnce() throws IOException {
        get("/about");

        write("about.html", "other"); // of the same size
        Files.setLastModifiedTime(
                root.resolve("about.html"), FileTime.from(WRITTEN.plusSeconds(1)));
        assertThat(text(get("/about"))).isEqualTo("other");

        write("about.html", "longer than before"); // with the time of the first one
        assertThat(text(get("/about"))).isEqualTo("longer than before");

        Files.delete(root.resolve("about.html"));
        assertThat(get("/about").status()).isEqualTo(Status.NOT_FOUND);

        write("about.html", "about");
        assertThat(text(get("/about"))).isEqualTo("about");
    }

    @Test
    void aFileThatChangedJustNowIsReadEachTime() throws IOException {
        Files.setLastModifiedTime(root.resolve("about.html"), FileTime.from(clock.instant()));

        assertThat(get("/about")).isNotSameAs(get("/about"));
    }

    @Test
    void aFileReplacedByALinkToTheOutsideIsGone() throws IOException {
        assertThat(get("/about").status()).isEqualTo(Status.OK);
        Path secret = Files.writeString(folder.resolve("secret.html"), "12345");
        Files.setLastModifiedTime(secret, FileTime.from(WRITTEN));

        Files.delete(root.resolve("about.html"));
        SymbolicLinks.create(root.resolve("about.html"), secret);

        assertThat(get("/about").status()).isEqualTo(Status.NOT_FOUND);
    }

    @Test
    void aFileUpTo64KibIsKeptInMemoryAndALargerOneIsSentFromTheDisk() throws IOException {
        write("small.html", "x".repeat(65_536));
        write("large.html", "x".repeat(65_537));

        Response small = get("/small");
        assertThat(small.bytes()).hasSize(65_536);
        assertThat(small.file()).isNull();
        assertThat(get("/small")).isSameAs(small);

        Response large = get("/large");
        assertThat(large.bytes()).isEmpty();
        assertThat(large.contentLength()).isEqualTo(65_537);
        assertThat(large.file().isOpen()).isTrue();
        large.withoutBody(); // closes the file
    }

    @Test
    void findAnswersOnlyForAFile() throws IOException {
        assertThat(files.find("/about").orElseThrow().status()).isEqualTo(Status.OK);
        assertThat(files.find("/missing")).isEmpty();
        assertThat(files.find("/folder.d")).isEmpty();
    }

    @Test
    void theFolderMustBeThere() throws IOException {
        assertThatThrownBy(() -> new StaticFiles(folder.resolve("missing")))
                .isInstanceOf(IOException.class);

        assertThat(new StaticFiles(root).find("/about")).isPresent();
    }

    private Response get(String target) {
        return new Responder(files).respond(Deliveries.request("GET", target));
    }

    private Path write(String name, String content) throws IOException {
        Path file = Files.writeString(root.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }

    private static String text(Response response) {
        return new String(response.bytes(), UTF_8);
    }
}
