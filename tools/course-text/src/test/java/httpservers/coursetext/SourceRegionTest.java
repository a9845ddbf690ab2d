package httpservers.coursetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("maintainer")
class SourceRegionTest {
    private static final String SOURCE =
            """
            package example;

            /** Two cups. */
            final class Kettle {
                private int cups = 2; // a field
                private enum State {
                    COLD, HOT
                }

                /** Not shown. */
                Kettle(int cups) {
                    this.cups = cups;
                }

                /** Not shown. */
                @Deprecated
                public void pour(
                        java.util.List<String> guests) {
                    // { "not a brace that counts" }
                    for (String guest : guests) {
                        pour(guest);
                    }
                }

                void pour(String... guest) {}

                record Tea(String name) {
                    Tea {
                        name = name.strip();
                    }

                    public String name() {
                        return name;
                    }
                }
            }
            """;

    @TempDir Path root;

    @BeforeEach
    void writeSource() throws IOException {
        Files.writeString(root.resolve("Kettle.java"), SOURCE);
        Files.writeString(root.resolve("page.html"), "<p>\n  one\n  two\n</p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    Kettle.java#cups                              |  5 |  5 | private int cups
                    Kettle.java#State                             |  6 |  8 | private enum State {
                    Kettle.java#HOT                               |  7 |  7 | COLD, HOT
                    Kettle.java#Kettle                            | 11 | 13 | Kettle(int cups) {
                    Kettle.java#Kettle(int)                       | 11 | 13 | Kettle(int cups) {
                    Kettle.java#class Kettle                      |  4 | 36 | final class Kettle {
                    Kettle.java#pour(List)                        | 16 | 23 | @Deprecated
                    Kettle.java#pour(String...)                   | 25 | 25 | void pour(
                    Kettle.java#Tea                               | 28 | 30 | Tea {
                    Kettle.java#Tea.name                          | 32 | 34 | public String name
                    Kettle.java#pour(List) from "for (" to "}"    | 20 | 22 | for (String
                    Kettle.java#pour(List) from "\\"not"          | 19 | 19 | // { "not a
                    Kettle.java                                   |  1 | 36 | package example;
                    Kettle.java from "enum" to "}"                |  6 |  8 | private enum
                    page.html from "one" to "two"                 |  2 |  3 | one
                    """)
    void findsWholeLinesWithoutTheirIndentation(
            String reference, int first, int last, String beginning) {
        SourceRegion region = SourceRegion.find(root, reference);
        assertThat(region.firstLine()).as("first line").isEqualTo(first);
        assertThat(region.lastLine()).as("last line").isEqualTo(last);
        assertThat(region.lines().get(0)).as("first line").startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    Missing.java#x          | There is no file Missing.java
                    ../Kettle.java          | There is no file ../Kettle.java
                    Kettle.java#tea         | has 0 members #tea.
                    Kettle.java#pour(int)   | of that name: [#Kettle.pour(List), #Kettle.pour(String[])]
                    Kettle.java#pour        | has 2 members #pour. Those of that name: [#Kettle.pour(List)
                    Kettle.java#cups from x | is no reference to source
                    Kettle.java#a-b         | has 0 members #a-b
                    page.html#p             | is not a Java file
                    Kettle.java#State from "WARM"         | from line 6 to 8 contains "WARM".
                    Kettle.java#State from "HOT" to "HOT" | from line 8 to 8 contains "HOT".
                    """)
    void saysInASentenceWhatIsMissing(String reference, String sentence) {
        assertThatThrownBy(() -> SourceRegion.find(root, reference))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void namesTheLineThatIsNotJava() throws IOException {
        Files.writeString(root.resolve("Broken.java"), "class Broken {\n  int = 3;\n}\n");
        assertThatThrownBy(() -> SourceRegion.find(root, "Broken.java#x"))
                .hasMessageContaining("Broken.java is not Java: line 2");
    }
}
