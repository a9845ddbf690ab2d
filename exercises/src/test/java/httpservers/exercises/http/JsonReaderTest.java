package httpservers.exercises.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no JSON by RFC 8259 must not pass, and what is must. */
@Tag("maintainer")
class JsonReaderTest {

    @Test
    void readsEachKindOfValue() {
        String json = " {\"a\": [1, -2.5e3, true, false, null, [], {}],\r\n\t\"b\":\"c\"} \n";

        Map<?, ?> object = (Map<?, ?>) read(json);

        assertThat(object.get("b")).isEqualTo("c");
        assertThat(object.get("a"))
                .isEqualTo(
                        Arrays.asList(
                                new BigDecimal(1),
                                new BigDecimal("-2.5e3"),
                                true,
                                false,
                                null,
                                List.of(),
                                Map.of()));
    }

    @Test
    void readsEachEscape() {
        assertThat(read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E5\\ud83d\\ude00 \u00e5\""))
                .isEqualTo("\"\\/\b\f\n\r\t\u00e5\ud83d\ude00 \u00e5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1,]          | 3",
                "[1 2]         | 3",
                "{'a': 1}      | 1",
                "{\"a\" 1}     | 5",
                "{\"a\": 1,}   | 8",
                "{\"a\":1,\"a\":2} | 7",
                "[01]          | 2",
                "[.5]          | 1",
                "[+1]          | 1",
                "[True]        | 1",
                "[NaN]         | 1",
                "[\"\\x\"]     | 3",
                "[\"\\u12G4\"] | 4",
                "[] []         | 3",
                "[             | 1",
                "[\"a          | 3"
            })
    void pointsAtTheFirstByteThatIsWrong(String json, int offset) {
        assertThat(fault(json.getBytes(UTF_8)).evidence().wrongAt()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[\"a\tb\"]", "[\"a\nb\"]", "\ufeff[]", "[1]\u00a0", "\0"})
    void isStrict(String json) {
        assertThat(fault(json.getBytes(UTF_8)).meaning()).isEqualTo(Meaning.WRONG_BODY);
    }

    @Test
    void tellsAnotherEncodingApart() {
        Mismatch fault = fault("[\"H\u00e5kon\"]".getBytes(ISO_8859_1));

        assertThat(fault.meaning()).isEqualTo(Meaning.NOT_UTF8);
        assertThat(fault.evidence().wrongAt()).isEqualTo(3);
    }

    @Test
    void anEndlessNestingIsAFaultToo() {
        assertThat(fault("[".repeat(100_000).getBytes(UTF_8)).meaning())
                .isEqualTo(Meaning.WRONG_BODY);
    }

    private static Object read(String json) {
        return JsonReader.read(reply(json.getBytes(UTF_8)));
    }

    private static Mismatch fault(byte[] body) {
        return catchThrowableOfType(Mismatch.class, () -> JsonReader.read(reply(body)));
    }

    private static Reply reply(byte[] body) {
        Evidence evidence = new Evidence(new byte[0], body, -1);
        return new Reply(evidence, 0, 200, List.of(), 0, body.length);
    }
}
