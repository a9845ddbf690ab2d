package httpservers.exercises.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't JSON by RFC 8259 must not pass, and what is must. */
@Tag("maintainer")
class JsonTest {
    @Test
    void readsWhatTheExerciseAllows() {
        String json =
                " [{\"name\":\"\\\"\\\\\\/\\t\\u00E5\\ud83d\\ude00 \u00e5\",\r\n\t\"id\": 1}] \n";
        assertThat(Json.read(reply(json.getBytes(UTF_8))).get(0).get("name").textValue())
                .isEqualTo("\"\\/\t\u00e5\ud83d\ude00 \u00e5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1,]          | 3",
                "[1 2]         | 3",
                "{'a': 1}      | 1",
                "{\"a\": 1,}   | 8",
                "[\"\\x\"]     | 3",
                "[] []         | 3"
            })
    void pointsAtTheByteThatIsWrong(String json, int offset) {
        assertThat(fault(json.getBytes(UTF_8)).evidence().wrongAt()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "[", "[\"a",
                "{\"a\":1,\"a\":2}", "{\"a\" 1}", "[01]", "[.5]",
                "[True]", "[+1]", "[NaN]", "[\"\\u12G4\"]",
                "[\"a\tb\"]", "[\"a\nb\"]", "\ufeff[]", "[1]\u00a0",
                "\0", "[1] // a", "['a']"
            })
    void isStrict(String json) {
        assertThat(fault(json.getBytes(UTF_8)).meaning()).isEqualTo(Meaning.WRONG_BODY);
    }

    @Test
    void tellsAnotherEncodingApart() {
        Mismatch fault = fault("[\"H\u00e5kon\"]".getBytes(ISO_8859_1));
        assertThat(fault.meaning()).isEqualTo(Meaning.NOT_UTF8);
        assertThat(fault.evidence().wrongAt()).isEqualTo(3);
        assertThat(fault("[1]".getBytes(UTF_16BE)).meaning()).isEqualTo(Meaning.WRONG_BODY);
    }

    @Test
    void anEndlessNestingIsAFaultToo() {
        assertThat(fault("[".repeat(100_000).getBytes(UTF_8)).meaning())
                .isEqualTo(Meaning.WRONG_BODY);
    }

    private static Mismatch fault(byte[] body) {
        return catchThrowableOfType(Mismatch.class, () -> Json.read(reply(body)));
    }

    private static Reply reply(byte[] body) {
        Evidence evidence = new Evidence(new byte[0], body, -1);
        return new Reply(evidence, 0, 200, List.of(), 0, body.length);
    }
}
