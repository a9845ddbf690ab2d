package httpservers.http;

import static httpservers.http.Deliveries.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A field line is a name, a colon at once, and a value, and it ends in CR LF (RFC 9112 §5). */
class FieldLineTest {
    private static final String LINE = "GET / HTTP/1.1\r\n";

    @Test
    void namesAreCaseInsensitive() {
        Headers headers = headers("hOsT: h\r\nX-Name: Value\r\n");

        assertThat(headers.get("Host")).isEqualTo("h");
        assertThat(headers.get("x-nAME")).isEqualTo("Value");
        assertThat(headers.get("Name")).isNull();
    }

    @Test
    void whitespaceAroundAValueIsNotPartOfIt() {
        Headers headers = headers("Host:h\r\nA: \t two  words\t \r\nB:\t\r\nC:\r\n");

        assertThat(headers.get("Host")).isEqualTo("h");
        assertThat(headers.get("A")).isEqualTo("two  words");
        assertThat(headers.get("B")).isEmpty();
        assertThat(headers.get("C")).isEmpty();
    }

    @Test
    void aValueMayHoldColonsTabsAndBytesOver0x7F() {
        Headers headers = headers("Host: h\r\nA: 1:2: 3\r\nB: a\tb\r\nC: \u0080\u00E9\u00FF\r\n");

        assertThat(headers.get("A")).isEqualTo("1:2: 3");
        assertThat(headers.get("B")).isEqualTo("a\tb");
        assertThat(headers.get("C")).isEqualTo("\u0080\u00E9\u00FF");
    }

    @Test
    void fieldsOfOneNameStayInOrder() {
        Headers headers = headers("Host: h\r\nA: 1\r\nB: x\r\na: 2\r\nA: 1\r\n");

        assertThat(headers.all("A")).containsExactly("1", "2", "1");
        assertThat(headers.get("A")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host : h", "Host\t: h", "Host  \t : h"})
    void aSpaceBeforeTheColonIsRefused(String line) {
        String because = "space before the colon of the header: Host";
        assertRefused(LINE + line + "\r\n\r\n", Status.BAD_REQUEST, because);
    }

    @ParameterizedTest
    @ValueSource(strings = {" folded", "\tfolded", " ", " Name: value"})
    void aFoldedFieldIsRefused(String line) {
        assertRefused(LINE + "Host: h\r\n" + line + "\r\n\r\n", Status.BAD_REQUEST, "folded");
        assertRefused(LINE + line + "\r\n\r\n", Status.BAD_REQUEST, "folded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "no colon", "GET / HTTP/1.1"})
    void aLineWithoutAColonIsRefused(String line) {
        assertRefused(LINE + line + "\r\n\r\n", Status.BAD_REQUEST, "no colon: " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ": value",
                "Two words: value",
                "N(ame: value",
                "N\u00E4me: value",
                "A\tB: c"
            })
    void aNameThatIsNoTokenIsRefused(String line) {
        assertRefused(LINE + line + "\r\n\r\n", Status.BAD_REQUEST, "isn't the name of a header");
    }

    @ParameterizedTest
    @MethodSource
    void aControlByteIsRefusedWhereverItStands(int control) {
        String because = "control character, byte " + control;
        char guilty = (char) control;

        assertRefused("" + guilty, Status.BAD_REQUEST, because);
        assertRefused("GET /" + guilty, Status.BAD_REQUEST, because);
        assertRefused(LINE + guilty, Status.BAD_REQUEST, because);
        assertRefused(LINE + "Ho" + guilty, Status.BAD_REQUEST, because);
        assertRefused(LINE + "Host: h" + guilty, Status.BAD_REQUEST, because);
        assertRefused(LINE + "Host: h\r\n" + guilty, Status.BAD_REQUEST, because);
    }

    static IntStream aControlByteIsRefusedWhereverItStands() {
        return IntStream.rangeClosed(0, 0x7F)
                .filter(Character::isISOControl)
                .filter(b -> b != '\t' && b != '\r' && b != '\n');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GET", "GET / HTTP/1.1", LINE, LINE + "Host: h", LINE + "Host: h\r\n"})
    void aLineFeedWithoutItsCarriageReturnIsRefused(String before) {
        assertRefused(before + "\n", Status.BAD_REQUEST, "bare LF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GET", "GET / HTTP/1.1", LINE, LINE + "Host: h", LINE + "Host: h\r\n"})
    void aCarriageReturnWithoutItsLineFeedIsRefused(String before) {
        assertRefused(before + "\rx", Status.BAD_REQUEST, "CR without its LF");
        assertRefused(before + "\r\r", Status.BAD_REQUEST, "CR without its LF");
    }

    private static Headers headers(String fieldLines) {
        return Deliveries.request(LINE + fieldLines + "\r\n").headers();
    }
}
