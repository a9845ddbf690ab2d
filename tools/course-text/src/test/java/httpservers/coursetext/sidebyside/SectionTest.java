package httpservers.coursetext.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("maintainer")
class SectionTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    @Test
    void membersOfOneNameInTwoClassesAreAllShown() {
        String html = html("- AsyncServer#stop\n- Connection#stop\n");
        assertThat(html)
                .contains("AsyncServer.java", "RoutingServer.java")
                .contains("selector<wbr>.wakeup();");
        assertThat(html.split("<code>Connection.java</code>")).hasSize(3);
    }

    @Test
    void whatIsEqualInStep3IsFoldedUpOnce() {
        assertThat(html("- AsyncServer#stop\n- Connection#stop\n"))
                .containsOnlyOnce("<details>")
                .doesNotContain("<mark");
    }

    @Test
    void whatDiffersInStep3StaysOpen() {
        assertThat(html("- Connection#enqueue\n- Connection#Connection\n"))
                .containsOnlyOnce("</details>\n<figure>")
                .containsOnlyOnce("<mark");
    }

    @Test
    void codeInATextIsMarkedAndTheRestEscaped() {
        assertThat(html("- AsyncServer#run\n")).contains("<p>a &lt; <code>b()</code></p>");
    }

    private static String html(String references) {
        String question =
                "# id Why?\na < `b()`\n## step 1\nOne.\n- BlockingServer#run\n## step 2\nTwo.\n";
        return new Section(ROOT, QuestionReader.read(question + references).get(0)).html();
    }
}
