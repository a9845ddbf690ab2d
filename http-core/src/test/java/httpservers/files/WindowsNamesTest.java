package httpservers.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names by which a request could reach something that isn't a file in the folder of the pages. */
class WindowsNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con",
                "CON.html",
                "aux.html",
                "nul.tar.gz",
                "prn",
                "com1.png",
                "LPT9",
                "com\u00B9.html",
                "con .html",
                "CONIN$",
                "conout$.txt",
                "x::$DATA",
                "index.html::$DATA",
                "C:x.png",
                "c:",
                "a\\b.html",
                "\\\\attacker\\share\\x.png",
                "..",
                ".",
                "index.html.",
                "index.html ",
                "about. . ."
            })
    void aNameThatMeansSomethingElse(String name) {
        assertThat(WindowsNames.isPlain(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "index.html",
                "contact.html",
                "console.css",
                "auxiliary.js",
                "com.html",
                "com10.html",
                "nullable.html",
                "my con.html",
                "a b.html",
                ".hidden"
            })
    void aPlainName(String name) {
        assertThat(WindowsNames.isPlain(name)).isTrue();
    }
}
