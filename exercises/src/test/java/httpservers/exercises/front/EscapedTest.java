package httpservers.exercises.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How bytes stand on a card. */
@Tag("maintainer")
class EscapedTest {
    @Test
    void eachLineEndsWithItsEscapedEnd() {
        assertThat(lines("GET / HTTP/1.1\r\nA: \t\u00fc\\\r\n\r\n", -1, 9))
                .containsExactly("GET / HTTP/1.1\\r\\n", "A: \\t\\xC3\\xBC\\\\\\r\\n", "\\r\\n");
    }

    @Test
    void theCaretStandsUnderTheByte() {
        assertThat(lines("a\r\nbc\r\n", 4, 9)).containsExactly("a\\r\\n", "bc\\r\\n", " ^");
        assertThat(lines("a\nbc", 1, 9)).containsExactly("a\\n", " ^", "bc");
    }

    @Test
    void theCaretStandsBehindTheLastByteWhereOneIsMissing() {
        assertThat(lines("a\r\nbc", 5, 9)).containsExactly("a\\r\\n", "bc", "  ^");
    }

    @Test
    void whatFollowsIsCounted() {
        assertThat(lines("a\nb\nc\nd\ne\n", -1, 3))
                .containsExactly("a\\n", "b\\n", "... (3 more lines)");
    }

    @Test
    void theLineWithTheCaretIsShownInWhateverRoomThereIs() {
        String text = "a\nb\nc\nd\ne\nf\ng\n";
        for (int wrongAt = 0; wrongAt < text.length(); wrongAt++) {
            for (int most = 3; most < 10; most++) {
                List<String> lines = lines(text, wrongAt, most);
                String line = text.charAt(wrongAt / 2 * 2) + "\\n";
                assertThat(lines).hasSizeLessThanOrEqualTo(most);
                assertThat(lines.get(lines.indexOf(line) + 1))
                        .isEqualTo(wrongAt % 2 == 0 ? "^" : " ^");
            }
        }
        assertThat(lines(text, 8, 5))
                .containsExactly("a\\n", "...", "e\\n", "^", "... (2 more lines)");
    }

    @Test
    void aLongLineGoesOnInTheNext() {
        assertThat(lines("x".repeat(100), -1, 9)).containsExactly("x".repeat(74), "x".repeat(26));
    }

    @Test
    void textIsEscapedToo() {
        assertThat(Escaped.text("Zo\u00eb\t")).isEqualTo("Zo\\u00EB\\u0009");
    }

    private static List<String> lines(String text, int wrongAt, int most) {
        return Escaped.lines(text.getBytes(UTF_8), wrongAt, most);
    }
}
