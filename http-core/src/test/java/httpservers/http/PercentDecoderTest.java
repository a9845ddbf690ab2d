package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Escaped bytes are decoded once, as UTF-8, and hide nothing (RFC 3986 §2.1). */
class PercentDecoderTest {

    @ParameterizedTest
    @CsvSource({
        "/about,         /about",
        "'',             ''",
        "/a%20b,         '/a b'",
        "/a+b,           /a+b",
        "/~%7e,          /~~",
        "/%61%62%63,     /abc",
        "%41,            A",
        "/%2F%2f,        ///",
        "/%2e%2E,        /..",
        "/%25,           /%",
        "/caf%C3%A9,     /café",
        "/caf%c3%a9,     /café",
        "/%E2%82%AC,     /€",
        "/%F0%9F%90%A2,  /🐢",
        "/caf\u00C3\u00A9,     /café",
        "/\u00C3%A9,     /é"
    })
    void escapesBecomeTheirCharacters(String text, String decoded) {
        assertThat(PercentDecoder.decode(text)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @CsvSource({"/%2541, /%41", "/%252e%252e/, /%2e%2e/", "/%25%32%65, /%2e"})
    void whatIsEscapedTwiceIsDecodedOnce(String text, String decoded) {
        assertThat(PercentDecoder.decode(text)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%", "/%", "/%4", "/%4/", "/%g0", "/%0g", "/%-1", "/%%41", "/% 1", "/%u0041"
            })
    void aPercentSignWithoutTwoHexDigitsIsRefused(String text) {
        assertRefused(text, "two hex digits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%80",
                "/%C3",
                "/%C3(",
                "/%FF",
                "/caf%E9",
                "/caf\u00E9",
                "/%C0%AE%C0%AE/", // ".." in more bytes than needed: a way past checks
                "/%E0%80%AF",
                "/%ED%A0%80", // half of a surrogate pair
                "/%F4%90%80%80" // behind the last character of Unicode
            })
    void bytesThatAreNotUtf8AreRefused(String text) {
        assertRefused(text, "not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/a%00.html",
                "/%09",
                "/%0a",
                "/%0D%0AX:%20y",
                "/%1F",
                "/%7f",
                "/%C2%85",
                "/a\tb" // raw
            })
    void anEscapedControlCharacterIsRefused(String text) {
        assertRefused(text, "control character");
    }

    private static void assertRefused(String text, String because) {
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> PercentDecoder.decode(text))
                .withMessageContaining(because)
                .extracting(HttpException::status)
                .isEqualTo(Status.BAD_REQUEST);
    }
}
