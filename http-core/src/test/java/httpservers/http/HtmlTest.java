package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text from a client is shown in a page and never becomes part of its markup. */
class HtmlTest {

    @Test
    void charactersOfTheMarkupAreEscaped() {
        assertThat(Html.escape("<a href=\"x\" id='y'>&amp;</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(Html.escape("Café № 5; {x} / y = `z`")).isEqualTo("Café № 5; {x} / y = `z`");
    }

    @Test
    void aPageShowsItsTitleAsHeadingAndEscapesBothTexts() {
        String page = Html.page("Tom & Jerry", "<script>alert(1)</script>");

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n")
                .contains("<meta charset=\"utf-8\">")
                .contains("<title>Tom &amp; Jerry</title>")
                .contains("<h1>Tom &amp; Jerry</h1>")
                .contains("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
                .endsWith("</html>\n");
    }
}
