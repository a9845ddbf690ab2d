package httpservers.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path names a file below the root by a few rules, and nothing above it by any trick. */
class PathResolverTest {
    @TempDir private static Path folder;
    private static Path root;
    private static PathResolver paths;

    @BeforeAll
    static void makeFiles() throws IOException {
        root = folder.toRealPath().resolve("static");
        for (String inside :
                new String[] {
                    "index.html",
                    "about.html",
                    "notes.txt",
                    "archive.tar.gz",
                    ".html",
                    ".hidden.html",
                    "dots..html",
                    "folder/index.html",
                    "folder/page.html",
                    "folder.d/page.html",
                    "with space.html"
                }) {
            write(root.resolve(inside));
        }
        write(root.resolveSibling("secret.html"));
        write(root.resolveSibling("index.html"));
        write(root.resolveSibling("static-secret").resolve("index.html"));
        paths = new PathResolver(root);
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, file.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/,                        index.html",
        "/index.html,              index.html",
        "/index,                   index.html",
        "/about,                   about.html",
        "/about.html,              about.html",
        "/notes.txt,               notes.txt",
        "/archive.tar.gz,          archive.tar.gz",
        "/folder/,                 folder/index.html",
        "/folder/page,             folder/page.html",
        "/folder.d/page,           folder.d/page.html",
        "/with space,              with space.html",
        "/.hidden,                 .hidden.html",
        "/dots.,                   dots..html"
    })
    void aPathNamesAFile(String path, String file) {
        assertThat(paths.resolve(path)).isEqualTo(root.resolve(file));
    }

    /** A target has only one spelling when it gets here; any other is refused, not repaired. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//about",
                "/./about",
                "/folder/../about",
                "/nowhere/../about",
                "",
                "xabout"
            })
    void anotherSpellingIsNull(String path) {
        assertThat(paths.resolve(path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missing",
                "/missing/",
                "/folder", // the folder has a slash behind it; this is folder.html
                "/notes",
                "/index.html/",
                "/index.html/page",
                "/about.html.html",
                "*",
                "localhost:80"
            })
    void whatIsNotThereIsNull(String path) {
        assertThat(paths.resolve(path)).isNull();
    }

    /**
     * Each names a file that exists outside the root, so that only the resolver keeps it in. What
     * only other systems take for a way out is in the contract's OtherSystemsTest.
     *
     * @param path with ABOVE for the absolute path of the folder that the root is in
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../",
                "/../index",
                "/../secret.html",
                "/../secret",
                "/./../secret",
                "/folder/../../secret",
                "/folder/./.././../secret",
                "/folder/../../static-secret/",
                "/../static-secret/",
                "/../static-secret/index.html",
                "/..//static-secret/",
                "/../../../../../../../../../../../..ABOVE/secret.html",
                "/ABOVE/secret.html",
                "/ABOVE/secret",
                "//ABOVE/secret",
                "/ABOVE/static-secret/",
                "/ABOVE/static/../secret"
            })
    void aHostilePathNeverLeavesTheRoot(String path) {
        assertThat(paths.resolve(path.replace("ABOVE", above()))).isNull();
    }

    private static String above() {
        return root.getParent().toUri().getPath().replaceFirst("/$", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2e%2e/secret.html", // decoded once already: these are its letters
                "..%2fsecret.html",
                "..;/secret.html",
                "~root/secret.html"
            })
    void aNameThatOnlyLooksLikeAWayOutIsAName(String name) throws IOException {
        write(root.resolve(name));

        assertThat(paths.resolve("/" + name)).isEqualTo(root.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html\0", "/../secret.html\0.html", "/\uD800"})
    void whatNoFileCanBeNamedIsNull(String path) {
        assertThat(paths.resolve(path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../static/index.html", "/../static/", "/folder/../../static/about"})
    void aPathThatClimbsOutIsNotFollowedBackIn(String path) {
        assertThat(paths.resolve(path)).isNull();
    }

    /** A resolver that took it for a path on the disk would find both of these. */
    @Test
    void anAbsolutePathIsTakenFromTheRoot() {
        assertThat(paths.resolve(above() + "/secret.html")).isNull();
        assertThat(paths.resolve(above() + "/static/index.html")).isNull();
    }

    @Test
    void aNameThatIsTooLongForTheSystemIsNull() {
        assertThat(paths.resolve("/" + "a".repeat(8000))).isNull();
        assertThat(paths.resolve("/a".repeat(4000))).isNull();
    }

    @Test
    void aLinkThatStaysInsideIsFollowed() {
        Path link = SymbolicLinks.create(root.resolve("link.html"), Path.of("about.html"));
        SymbolicLinks.create(root.resolve("linked"), root.resolve("folder"));

        assertThat(paths.resolve("/link")).isEqualTo(link);
        assertThat(paths.resolve("/linked/page")).isEqualTo(root.resolve("linked/page.html"));
    }

    @Test
    void aLinkThatLeavesTheRootIsNull() {
        SymbolicLinks.create(root.resolve("file.html"), root.resolveSibling("secret.html"));
        SymbolicLinks.create(root.resolve("relative.html"), Path.of("../secret.html"));
        SymbolicLinks.create(root.resolve("up"), folder);
        SymbolicLinks.create(root.resolve("sibling"), root.resolveSibling("static-secret"));
        SymbolicLinks.create(root.resolve("twice.html"), root.resolve("file.html"));

        assertThat(paths.resolve("/file")).isNull();
        assertThat(paths.resolve("/relative")).isNull();
        assertThat(paths.resolve("/up/secret")).isNull();
        assertThat(paths.resolve("/sibling/")).isNull();
        assertThat(paths.resolve("/twice")).isNull();
    }

    @Test
    void aLinkToNothingOrToItselfIsNull() {
        SymbolicLinks.create(root.resolve("broken.html"), root.resolve("missing"));
        SymbolicLinks.create(root.resolve("circle.html"), Path.of("circle.html"));

        assertThat(paths.resolve("/broken")).isNull();
        assertThat(paths.resolve("/circle")).isNull();
    }

    @Test
    void theRootItselfMayBeALink() throws IOException {
        Path link = SymbolicLinks.create(folder.resolve("pages"), root);

        PathResolver linked = new PathResolver(link);

        assertThat(linked.resolve("/about")).isEqualTo(root.resolve("about.html"));
        assertThat(linked.resolve("/../secret")).isNull();
    }

    @Test
    void aRootThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> new PathResolver(folder.resolve("missing")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
    }
}
