package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields keep their order, ignore the case of names, and let nobody smuggle in a line break. */
class HeadersTest {
    private final Headers headers = new Headers();

    @Test
    void fieldsKeepTheirOrder() {
        headers.add("B", "1");
        headers.add("A", "2");
        headers.add("b", "3");

        List<String> seen = new ArrayList<>();
        headers.forEach((name, value) -> seen.add(name + "=" + value));
        assertThat(seen).containsExactly("B=1", "A=2", "b=3");
        assertThat(headers.size()).isEqualTo(3);
    }

    @Test
    void namesAreComparedWithoutCase() {
        headers.add("Content-Type", "text/html");
        headers.add("CONTENT-TYPE", "text/css");

        assertThat(headers.get("content-type")).isEqualTo("text/html");
        assertThat(headers.all("content-type")).containsExactly("text/html", "text/css");
    }

    @Test
    void whatIsNotThereIsNullOrEmpty() {
        headers.add("A", "1");

        assertThat(headers.get("B")).isNull();
        assertThat(headers.all("B")).isEmpty();
        assertThat(headers.list("B")).isEmpty();
        assertThat(headers.hasToken("B", "1")).isFalse();
    }

    @Test
    void aListRunsOverAllFieldsOfItsName() {
        headers.add("Connection", "TE ,\tupgrade");
        headers.add("Accept", "x");
        headers.add("connection", ",Close");

        assertThat(headers.list("Connection")).containsExactly("TE", "upgrade", "", "Close");
        assertThat(headers.hasToken("Connection", "close")).isTrue();
        assertThat(headers.hasToken("Connection", "te")).isTrue();
        assertThat(headers.hasToken("Connection", "TE ,\tupgrade")).isFalse();
        assertThat(headers.hasToken("Connection", "x")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\t", " plain ", "~", "caf\u00E9", "\u0080", "\u00FF"})
    void aValueMayHoldTextTabsAndLatin1(String value) {
        headers.add("A", value);

        assertThat(headers.get("A")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: b",
                "\r",
                "\n",
                "\0",
                "\u001F",
                "\u007F",
                "\u0100",
                "\u20AC"
            })
    void aValueThatCouldBreakTheHeadIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> headers.add("Location", value))
                .withMessageContaining("Location");
        assertThat(headers.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A:", "A B", "A\r\nB", "caf\u00E9"})
    void aNameThatIsNoTokenIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> headers.add(name, "value"))
                .withMessageContaining("'" + name + "'");
        assertThat(headers.size()).isZero();
    }
}
