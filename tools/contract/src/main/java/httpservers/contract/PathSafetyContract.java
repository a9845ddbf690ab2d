package httpservers.contract;

import static httpservers.contract.Requests.get;
import static httpservers.contract.Requests.head;
import static httpservers.contract.Requests.readable;
import static httpservers.contract.Site.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No spelling of a path brings a byte from outside the root. */
public interface PathSafetyContract extends Contract {

    /**
     * Each names a file that exists and would be served, if nothing kept it in.
     *
     * @param target with ABOVE for the absolute path of the folder that the root is in
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../",
                "/../?/about",
                "/../secret.html",
                "/../secret",
                "/../static-secret/", // a folder whose name only starts like the root's
                "/../static-secret/index.html",
                "/../static/index.html", // out, and in again
                "/./../secret.html",
                "/..//secret.html",
                "/folder/../../secret.html",
                "/folder/./.././../secret",
                "/%2e%2e/secret.html",
                "/%2E%2E/secret.html",
                "/.%2e/secret.html",
                "/%2e./secret.html",
                "/..%2fsecret.html",
                "/..%2Fstatic-secret%2F",
                "/%2e%2e%2fsecret.html",
                "/folder%2f..%2f..%2fsecret.html",
                "/../../../../../../../../../../../..ABOVE/secret.html",
                "/ABOVE/secret.html",
                "//ABOVE/secret",
                "/ABOVE/static/../secret.html",
                "/%2fABOVE/secret.html",
                "http://localhost/../secret.html",
                "http://localhost/%2e%2e/secret.html",
                "http://localhost/..%2fsecret.html",
                "http://localhost/ABOVE/secret.html"
            })
    default void aPathThatLeavesTheRootIs404(String target) throws Exception {
        Site site = Site.shared();
        String above = site.root().toUri().resolve("..").getRawPath().replaceFirst("/$", "");
        assertIsRefused(404, target.replace("ABOVE", above), site);
    }

    /** None of these reaches anything; but neither are they errors of the client or the server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..",
                "/...../about.html",
                "/..%20/about.html",
                "/missing/../../secret.html",
                "/index.html/../../secret.html",
                "/..\\secret.html",
                "/%5c..%5csecret.html",
                "/C:/Windows/win.ini"
            })
    default void aPathThatLeadsNowhereIs404(String target) throws Exception {
        assertIsRefused(404, target, Site.shared());
    }

    /** A server that decoded twice, or removed parameters, would look for other files. */
    @Test
    default void aNameThatOnlyLooksLikeAWayOutIsAName(@TempDir Path folder) throws Exception {
        Site site = Site.in(folder).withSecrets();
        site.write("%2e%2e/secret.html", "a page");
        site.write("..%2fsecret.html", "a page");
        site.write("..;/secret.html", "a page");
        site.write("~root/secret.html", "a page");
        try (RunningServer server = start(site.root())) {
            for (String target :
                    new String[] {
                        "/%252e%252e/secret.html",
                        "/..%252fsecret.html",
                        "/..;/secret.html",
                        "/~root/secret.html"
                    }) {
                assertThat(server.ask(get(target)).text()).as(target).isEqualTo("a page");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/index.html%00.png",
                "/../secret.html%00",
                "/..%00/secret.html",
                "/..%0d%0a/secret.html",
                "/..%7f/secret.html",
                "/%c0%ae%c0%ae/secret.html", // a dot in more bytes than UTF-8 allows
                "/%e0%80%ae%e0%80%ae/secret.html",
                "/..%c0%afsecret.html", // a slash, likewise
                "/..%c1%9csecret.html", // a backslash, likewise
                "/%uff0e%uff0e/secret.html",
                "/%%32%65%%32%65/secret.html",
                "/..%/secret.html",
                "../secret.html",
                "..",
                "\\..\\secret.html",
                "file:///etc/passwd",
                "http://localhost/%00",
                "http://localhost/%c0%ae%c0%ae/secret.html",
                "http://../secret.html#"
            })
    default void aPathThatCannotBeRightIs400(String target) throws Exception {
        assertIsRefused(400, target, Site.shared());
    }

    /** A server that took it for a path on the disk would find both of these. */
    @Test
    default void thePathThatAFileHasOnTheDiskIs404() throws Exception {
        Site site = Site.shared();
        assertIsRefused(404, site.root().resolveSibling("secret.html").toUri().getRawPath(), site);
        assertIsRefused(404, site.root().resolve("index.html").toUri().getRawPath(), site);
    }

    @Test
    default void aLinkThatLeavesTheRootIs404(@TempDir Path folder) throws Exception {
        Site site = Site.in(folder).withSecrets();
        Path root = site.root();
        link(root.resolve("file.html"), root.resolve("../secret.html").toAbsolutePath());
        link(root.resolve("relative.html"), Path.of("../secret.html"));
        link(root.resolve("up"), folder.toAbsolutePath());
        link(root.resolve("neighbour"), Path.of("../static-secret"));
        link(root.resolve("twice.html"), Path.of("file.html"));
        link(root.resolve("broken.html"), Path.of("../missing.html"));
        link(root.resolve("circle.html"), Path.of("circle.html"));

        assertIsRefused(404, "/file", site);
        assertIsRefused(404, "/relative.html", site);
        assertIsRefused(404, "/up/secret.html", site);
        assertIsRefused(404, "/up/static/../secret", site);
        assertIsRefused(404, "/neighbour/", site);
        assertIsRefused(404, "/twice.html", site);
        assertIsRefused(404, "/broken.html", site);
        assertIsRefused(404, "/circle.html", site);
    }

    @Test
    default void aLinkThatStaysInsideIsFollowed(@TempDir Path folder) throws Exception {
        Site site = Site.in(folder);
        link(site.root().resolve("link.html"), Path.of("about.html"));
        link(site.root().resolve("linked"), Path.of("folder"));
        try (RunningServer server = start(site.root())) {
            assertThat(server.ask(get("/link")).text()).isEqualTo("This is about.html.\n");
            assertThat(server.ask(get("/linked/page")).text())
                    .isEqualTo("This is folder/page.html.\n");
        }
    }

    @Test
    default void aRootThatIsItselfALinkServesItsFiles(@TempDir Path folder) throws Exception {
        Site.in(folder).withSecrets();
        Site linked = new Site(link(folder.resolve("pages"), Path.of("static")));
        try (RunningServer server = start(linked.root())) {
            assertThat(server.ask(get("/about")).text()).isEqualTo("This is about.html.\n");
        }
        assertIsRefused(404, "/../secret.html", linked);
    }

    private static Path link(Path link, Path target) {
        try {
            return Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException notAllowed) {
            return Assumptions.abort("no symbolic links here: " + notAllowed);
        }
    }

    private void assertIsRefused(int status, String target, Site site) throws Exception {
        try (RunningServer server = start(site.root())) {
            Answer get = server.ask(get(target));
            Answer head = server.onlyAnswerTo(head(target, "Connection: close"));

            assertThat(get.status()).as(readable(target)).isEqualTo(status);
            assertThat(get.text()).as(readable(target)).doesNotContain(SECRET, "root:");
            assertThat(head.status()).as("HEAD of " + readable(target)).isEqualTo(status);
        }
    }
}
