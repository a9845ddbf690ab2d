package httpservers.coursetext.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.coursetext.SourceRegion;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("maintainer")
class ExcerptTest {

    @Test
    void codeStandsForItself() {
        String html = Excerpt.of(region("List<String> a = b && c;")).html();
        assertThat(html).contains(">List&lt;String&gt; a = b &amp;&amp; c;\n</span>");
    }

    @Test
    void everyLineHasItsNumberInTheFile() {
        String html = Excerpt.of(region("a;", "b;")).html();
        assertThat(html)
                .contains("<code>File.java</code>, lines 41 to 42<")
                .contains("data-line=\"41\">a;\n")
                .contains("data-line=\"42\">b;\n");
    }

    @Test
    void aCommentIsMarkedButNotTwoSlashesInAText() {
        String html = Excerpt.of(region("url = \"http://\\\"//\"; // a comment")).html();
        assertThat(html).contains("&quot;; <i>// a comment</i>\n").containsOnlyOnce("<i>");
    }

    @Test
    void longCodeMayBeBrokenAndIsTheSameWhenCopied() {
        String html = Excerpt.of(region("server.options().port(number)")).html();
        assertThat(html).contains("server<wbr>.options()<wbr>.port(<wbr>number)\n");
    }

    @Test
    void linesThatStep2DoesNotHaveAreMarked() {
        Excerpt excerpt =
                Excerpt.compared(List.of("a;", "old;", "d;"), region("a;", "b;", "c;", "d;"));
        assertThat(excerpt.html())
                .contains("lines 41 to 44; changed: lines 42 to 43<")
                .contains("<span class=\"line\" data-line=\"41\">a;\n</span>")
                .contains("<mark class=\"line\" data-line=\"42\">b;\n</mark>")
                .contains("<mark class=\"line\" data-line=\"43\">c;\n</mark>");
    }

    @Test
    void codeWithoutItsLikeIsNew() {
        assertThat(Excerpt.compared(List.of(), region("a;")).html())
                .contains("line 41; new in this step<");
    }

    @Test
    void equalCodeIsUnchanged() {
        assertThat(Excerpt.compared(List.of("a;"), region("a;")).isChanged()).isFalse();
    }

    private static SourceRegion region(String... lines) {
        return new SourceRegion("folder/File.java", 41, List.of(lines));
    }
}
