package httpservers.exercises.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import httpservers.exercises.grading.Clones.Clone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClonesTest {
    private static final String SOURCES = "http-core/src/main/java";

    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void knowItsRealName() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void findsClonesByName() throws IOException {
        Files.createDirectories(folder.resolve("ben").resolve(SOURCES));
        Files.createDirectories(folder.resolve("anna/the-course").resolve(SOURCES));
        Files.createDirectories(folder.resolve("carl/essay"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("list.txt"), "");
        assertThat(Clones.in(folder))
                .containsExactly(
                        new Clone("anna", folder.resolve("anna/the-course")),
                        new Clone("ben", folder.resolve("ben")),
                        new Clone("carl", null));
    }

    @Test
    void saysWhatIsWrongWithTheFolder() throws IOException {
        assertFails(folder.resolve("nowhere"), "There is no folder");
        assertFails(folder, "No folder in");
        Files.createDirectories(folder.resolve(SOURCES));
        assertFails(folder, "is a clone itself");
    }

    private static void assertFails(Path wrong, String why) {
        assertThatThrownBy(() -> Clones.in(wrong))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("-Dgrade=");
    }
}
