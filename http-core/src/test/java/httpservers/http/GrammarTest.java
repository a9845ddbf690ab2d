package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A token is made of letters, digits and fifteen marks, and is never empty (RFC 9110 §5.6.2). */
class GrammarTest {
    private static final String ALLOWED =
            "!#$%&'*+-.^_`|~"
                    + "0123456789"
                    + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                    + "abcdefghijklmnopqrstuvwxyz";

    @Test
    void everyCharacterIsAllowedOrNotAsTheRfcSays() {
        for (char c = 0; c < 0x180; c++) {
            boolean allowed = ALLOWED.indexOf(c) >= 0;

            assertThat(Grammar.isToken(String.valueOf(c)))
                    .as("char %d", (int) c)
                    .isEqualTo(allowed);
            assertThat(Grammar.isToken("a" + c)).as("a and char %d", (int) c).isEqualTo(allowed);
        }
    }

    @Test
    void anEmptyTextIsNoToken() {
        assertThat(Grammar.isToken("")).isFalse();
    }
}
