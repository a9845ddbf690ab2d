package httpservers.exercises.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of a text on its way into a page. */
@Tag("maintainer")
class PageTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada                 | Ada",
                "a&lt;b              | a<b",
                "a&#60;b             | a<b",
                "a&#x3C;b            | a<b",
                "it&apos;s &quot;&quot; | it's \"\"",
                "Zo\u00eb            | Zo\u00eb",
                "Zo&#235;            | Zo\u00eb",
                "5 &gt; 4            | 5 > 4"
            })
    void isShown(String page, String text) {
        assertThat(PageText.judge("<p>" + page + "</p>", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a<b             | a<b      | NOT_ESCAPED",
                "it's            | it's     | NOT_ESCAPED",
                "a&amp;lt;b      | a<b      | ESCAPED_TWICE",
                "a+b             | a b      | PLUS_NOT_DECODED",
                "a%20b           | a b      | STILL_PERCENT_ENCODED",
                "Zo%c3%ab        | Zo\u00eb | STILL_PERCENT_ENCODED",
                "Zo\u00c3\u00ab  | Zo\u00eb | NOT_UTF8",
                "Zo?             | Zo\u00eb | NOT_UTF8",
                "world           | Ada      | TEXT_MISSING"
            })
    void isNotShown(String page, String text, Meaning meaning) {
        assertThat(PageText.judge("<p>" + page + "</p>", text)).contains(meaning);
    }
}
