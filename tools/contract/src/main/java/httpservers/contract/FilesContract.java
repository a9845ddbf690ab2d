package httpservers.contract;

import static httpservers.contract.Requests.get;
import static httpservers.contract.Requests.head;
import static httpservers.contract.Requests.readable;
import static httpservers.contract.Requests.request;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path names a file, and GET brings its bytes with the type and length they have. */
public interface FilesContract extends Contract {
    /** Sun, 06 Nov 1994 08:49:37 GMT (RFC 9110 §5.6.7). */
    String IMF_FIXDATE = "[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT";

    @ParameterizedTest
    @CsvSource({
        "page.html,     text/html",
        "PICTURE.PNG,   image/png",
        "data.unknown,  application/octet-stream"
    })
    default void aFileHasTheTypeOfItsExtensionAndItsLength(
            String name, String type, @TempDir Path folder) throws Exception {
        Site site = Site.in(folder);
        site.write(name, everyByte());
        try (RunningServer server = start(site.root())) {
            assertIsFile(server.ask(get("/" + name)), type, everyByte());
            assertIsFile(server.ask(get("/" + name)), type, everyByte()); // perhaps from memory
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/,                          index.html",
        "/about,                     about.html",
        "/folder/,                   folder/index.html",
        "/folder/page,               folder/page.html",
        "/folder.d/page,             folder.d/page.html",
        "/folder/../about,           about.html",
        "/about?name=value,          about.html",
        "/?/folder/page.html,        index.html",
        "/about?%zz%00&../x|\"\\^?,  about.html",
        "/folder/%70age%2ehtml,      folder/page.html",
        "http://localhost:8002/,     index.html",
        "HTTP://other.example/about, about.html"
    })
    default void aTargetNamesAFile(String target, String name) throws Exception {
        assertIsFile(ask(get(target)), "text/html", Site.shared().read(name));
    }

    @ParameterizedTest
    @CsvSource({
        "/caf\u00C3\u00A9,    caf\u00E9.html", // UTF-8 as it is, a char for each byte
        "/caf%C3%A9,          caf\u00E9.html",
        "/%e4%bd%a0%e5%a5%bd, \u4F60\u597D.html",
        "/with%20space.html,  with space.html",
        "/100%25,             100%.html",
        "/%2541,              %41.html", // decoded once, not twice
        "/a+b,                a+b.html" // a plus is a space in forms, not in paths
    })
    default void aNameIsDecodedOnceAsUtf8(String target, String name, @TempDir Path folder)
            throws Exception {
        Site site = Site.in(folder);
        try {
            site.write(name, name);
        } catch (InvalidPathException | IOException noSuchName) {
            Assumptions.abort("this system knows no file named " + name);
        }
        try (RunningServer server = start(site.root())) {
            assertIsFile(server.ask(get(target)), "text/html", site.read(name));
        }
    }

    @Test
    default void anEmptyFileAndABigOneComeWhole(@TempDir Path folder) throws Exception {
        byte[] big = new byte[3 * 1024 * 1024 + 7];
        new Random(1).nextBytes(big);
        Site site = Site.in(folder);
        site.write("empty.css", "");
        site.write("big.png", big);
        try (RunningServer server = start(site.root())) {
            assertIsFile(server.ask(get("/empty.css")), "text/css", new byte[0]);
            assertIsFile(server.ask(get("/big.png")), "image/png", big);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/styles.css", "/big.png", "/empty.css", "/missing"})
    default void headGetsTheSameHeadAndNoBody(String target, @TempDir Path folder)
            throws Exception {
        try (RunningServer server = start(siteOfAllSizes(folder).root())) {
            Answer whole = server.ask(get(target));
            Answer head = server.onlyAnswerTo(head(target, "Connection: close"));

            assertThat(head.statusLine()).as(target).isEqualTo(whole.statusLine());
            for (String field : new String[] {"Content-Type", "Content-Length", "Server"}) {
                assertThat(head.header(field)).as(field).isEqualTo(whole.header(field));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missing",
                "/missing.css",
                "/folder", // the folder itself has a slash behind it
                "/folder.html",
                "/folder.d", // a folder too
                "/folder.d/", // which has no index.html
                "http://localhost/missing",
                // browsers and curl send these as they are, against the letter of RFC 3986
                "/a|b",
                "/a\"b",
                "/a\\b",
                "/a^`{}b",
                "/caf\u00C3\u00A9/"
            })
    default void whatIsNotThereIs404WithAPage(String target) throws Exception {
        assertIsNotFound(target, ask(get(target)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/<script>alert('1')", "/%3Cscript%3Ealert(%271%27)", "/<script>/<b>\"'&"})
    default void aPathInAPageIsEscaped(String target) throws Exception {
        Answer answer = ask(get(target));

        assertIsNotFound(target, answer);
        assertThat(answer.text())
                .as(target)
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "<b>", "('");
    }

    @Test
    default void aChangeOnTheDiskShowsAMillisecondLater(@TempDir Path folder) throws Exception {
        Site site = Site.in(folder);
        Path page = site.write("page.html", "old");
        try (RunningServer server = start(site.root())) {
            assertThat(server.ask(get("/page")).text()).isEqualTo("old");
            assertThat(server.ask(get("/page")).text()).isEqualTo("old");

            Files.writeString(page, "new");
            assertShows(server, "new"); // of the same length

            Files.writeString(page, "longer than before");
            assertShows(server, "longer than before");

            Files.delete(page);
            awaitNextMillisecond();
            assertIsNotFound("/page", server.ask(get("/page")));
        }
    }

    private static void assertShows(RunningServer server, String text) throws Exception {
        awaitNextMillisecond();
        assertThat(server.ask(get("/page")).text()).isEqualTo(text);
    }

    /** A server may look at a file once in a millisecond. */
    private static void awaitNextMillisecond() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("httpservers.contract.FilesContract#requestsThatGetEveryStatus")
    default void everyAnswerSaysWhenItWasMadeWhoMadeItAndItsLength(int status, String request)
            throws Exception {
        Instant before = Instant.now();
        Answer answer = onlyAnswerTo(request);
        Instant after = Instant.now();

        assertThat(answer.status()).as(readable(request)).isEqualTo(status);
        assertThat(answer.length()).as("even of the body that HEAD leaves out").isPositive();
        assertThat(answer.header("Server")).isEqualTo(serverName());
        assertThat(answer.header("Date")).matches(IMF_FIXDATE);
        assertThat(RFC_1123_DATE_TIME.parse(answer.header("Date"), Instant::from))
                .isBetween(before.minusSeconds(2), after.plusSeconds(2));
    }

    static Stream<Arguments> requestsThatGetEveryStatus() {
        return Stream.of(
                arguments(200, get("/", "Connection: close")),
                arguments(200, head("/", "Connection: close")),
                arguments(400, "GET /\r\n"),
                arguments(400, "HEAD /about HTTP/1.1\n"),
                arguments(400, "HEAD /about HTTP/1.1\r\nHost : localhost\r\n\r\n"),
                arguments(404, get("/missing", "Connection: close")),
                arguments(404, head("/missing", "Connection: close")),
                arguments(405, request("POST", "/", "Connection: close")),
                arguments(414, get("/" + "a".repeat(9000))),
                arguments(414, "HEAD /" + "a".repeat(9 * 1024)),
                arguments(431, get("/", "Name: " + "a".repeat(20_000))),
                arguments(431, "HEAD / HTTP/1.1\r\n" + "Name: value\r\n".repeat(101)),
                arguments(501, request("BREW", "/", "Connection: close")),
                arguments(501, head("/about", "Transfer-Encoding: gzip")),
                arguments(505, "GET / HTTP/2.0\r\n"),
                arguments(505, "HEAD /about HTTP/2.0\r\n"));
    }

    /** An exercise may add a field to every answer, and so to this list. */
    @Tag("maintainer")
    @ParameterizedTest
    @CsvSource({"GET, /, 200", "HEAD, /, 200", "GET, /missing, 404", "BREW, /, 501"})
    default void anAnswerHasTheseFieldsAndNoOther(String method, String target, int status)
            throws Exception {
        Answer answer = onlyAnswerTo(request(method, target, "Connection: close"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.fieldNames())
                .containsExactlyInAnyOrder(
                        "Date", "Server", "Content-Type", "Content-Length", "Connection");
    }

    private static Site siteOfAllSizes(Path folder) throws IOException {
        Site site = Site.in(folder);
        site.write("empty.css", "");
        site.write("big.png", new byte[100_000]);
        return site;
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static void assertIsFile(Answer answer, String type, byte[] content) {
        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(content.length));
        assertThat(answer.body()).isEqualTo(content);
    }

    private static void assertIsNotFound(String target, Answer answer) {
        assertThat(answer.statusLine()).as(readable(target)).isEqualTo("HTTP/1.1 404 Not Found");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.text()).as(readable(target)).contains("<h1>404 Not Found</h1>");
    }
}
