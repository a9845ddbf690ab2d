package httpservers.lessons.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page in the tree shows the code in the tree. */
@Tag("maintainer")
class SideBySideTest {
    private static final Path ROOT = Path.of("..");
    private static final String REMEDY =
            "%s is not what the source says: make it anew with "
                    + "mvn -q compile exec:java -pl lessons -am -Dlessons=rewrite";

    @Test
    void thePageIsFresh() throws IOException {
        String page = Files.readString(ROOT.resolve(SideBySide.FILE));
        assertThat(page.lines())
                .as(REMEDY, SideBySide.FILE)
                .containsExactlyElementsOf(SideBySide.page(ROOT).lines().toList());
    }
}
