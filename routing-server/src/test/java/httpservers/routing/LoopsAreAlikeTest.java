package httpservers.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Step 3 repeats the loop of step 2, so that `diff` shows what routing is. Whoever mends one of
 * them must mend the other; this test says so.
 */
@Tag("maintainer")
class LoopsAreAlikeTest {

    /** All that step 3 adds to the loop. */
    private static final String LESSON =
            """

                private static RoutingServer withRoutes(ServerOptions options, StaticFiles files)
                        throws IOException {
                    return new RoutingServer(options, new Router(files).addRoutesOf(new Pages(files)));
                }
            """;

    private static final String IMPORT = "import httpservers.files.*;\n";

    @Test
    void theConnectionIsTheSame() throws IOException {
        assertAlike(renamed(step2("Connection")), step3("Connection"));
    }

    @Test
    void theServerDiffersInItsRoutesAlone() throws IOException {
        String step3 = withoutIntroduction(step3("RoutingServer"));
        assertThat(step3).contains(LESSON).contains(IMPORT).contains("RoutingServer::withRoutes");
        assertAlike(
                withoutIntroduction(renamed(step2("AsyncServer"))),
                step3.replace(LESSON, "").replace(IMPORT, "").replace("::withRoutes", "::new"));
    }

    /** Line by line, so that a failure shows the line that differs and not two whole files. */
    private static void assertAlike(String step2, String step3) {
        List<String> expected = step2.lines().toList();
        List<String> actual = step3.lines().toList();
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertThat(actual.get(i))
                    .as("after: %s", actual.get(Math.max(0, i - 1)))
                    .isEqualTo(expected.get(i));
        }
        assertThat(actual).hasSameSizeAs(expected);
    }

    private static String step2(String name) throws IOException {
        return source("async", name);
    }

    private static String step3(String name) throws IOException {
        return source("routing", name);
    }

    private static String source(String step, String name) throws IOException {
        Path module = Path.of("..", step + "-server");
        return Files.readString(
                module.resolve(Path.of("src/main/java/httpservers", step, name + ".java")));
    }

    private static String renamed(String step2) {
        return step2.replace("httpservers.async", "httpservers.routing")
                .replace("AsyncServer", "RoutingServer")
                .replace("async-server", "routing-server");
    }

    /** Without the comment that says which step this is. */
    private static String withoutIntroduction(String source) {
        int from = source.indexOf("/**");
        int to = source.indexOf("public final class");
        return source.substring(0, from) + source.substring(to);
    }
}
