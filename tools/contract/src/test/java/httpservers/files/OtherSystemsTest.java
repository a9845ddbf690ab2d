package httpservers.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a server on Windows and on macOS, whose paths have rules of their own. */
class OtherSystemsTest {
    private static final Configuration WINDOWS =
            Configuration.windows().toBuilder()
                    .setRoots("C:\\", "D:\\", "\\\\attacker\\share\\")
                    .setWorkingDirectory("C:\\work")
                    .build();

    /** Each of these files exists, outside the folder of the pages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/\\\\attacker\\share\\secret.html",
                "/\\\\attacker\\share\\secret",
                "/C:\\secret.html",
                "/C:/secret.html",
                "/C:secret.html",
                "/D:\\secret",
                "/D:/secret",
                "/\\secret.html",
                "/..\\secret.html",
                "/folder\\..\\..\\secret.html",
                "/../secret.html"
            })
    void onWindowsNoWordsOfARequestReachTheDiskOutsideTheRoot(String path) throws IOException {
        try (FileSystem system = Jimfs.newFileSystem(WINDOWS)) {
            Path root = Files.createDirectories(system.getPath("C:\\static\\folder")).getParent();
            for (String place :
                    new String[] {"C:\\", "D:\\", "\\\\attacker\\share\\", "C:\\work"}) {
                Files.createDirectories(system.getPath(place));
                Files.writeString(system.getPath(place).resolve("secret.html"), "secret");
            }
            assertThat(new PathResolver(root).fileNamed(path)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/ABOUT.HTML", "/folder/page.html", "/FOLDER/"})
    void onBothCapitalsAreTheSameFileInsideTheRoot(String path) throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(WINDOWS);
                FileSystem macOs = Jimfs.newFileSystem(Configuration.osX())) {
            assertIsServed(windows.getPath("C:\\static"), path);
            assertIsServed(macOs.getPath("/static"), path);
        }
    }

    private static void assertIsServed(Path root, String path) throws IOException {
        Files.createDirectories(root.resolve("folder"));
        for (String page : new String[] {"about.html", "folder/page.html", "folder/index.html"}) {
            Files.writeString(root.resolve(page), "page");
        }
        Path file = new PathResolver(root).resolve(path);
        assertThat(file).isNotNull();
        assertThat(file.toRealPath().startsWith(root)).isTrue();
    }

    /** The resolver keeps the name that was asked for; a link may not lead out all the same. */
    @Test
    void onMacOsALinkInOtherCapitalsLeadsNowhere() throws IOException {
        try (FileSystem system = Jimfs.newFileSystem(Configuration.osX())) {
            Path root = Files.createDirectories(system.getPath("/static"));
            Path secret = Files.writeString(system.getPath("/secret.html"), "secret");
            Files.createSymbolicLink(root.resolve("link.html"), secret);

            assertThat(new PathResolver(root).resolve("/LINK.html")).isNull();
        }
    }
}
