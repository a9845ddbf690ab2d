package httpservers.coursetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of finding once. In the tables {@code ~} ends a line of the lesson. */
@Tag("maintainer")
class CheckerTest {
    @TempDir Path root;
    private SmallCourse course;

    @BeforeEach
    void makeCourse() {
        course = new SmallCourse(root);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    ```~x~```                                 | 1 | The fence names no language
                    ```java~x~```                             | 1 | The fence of java does not say
                    ```console~$ x~```                        | 1 | The fence of console does not say
                    ```text~x~```                             | 1 | The fence of text does not say
                    ```http~x~```                             | 1 | The fence of http does not say
                    ```python~x~```                           | 1 | The fence of python does not say
                    <!-- sketch -->~```text~x~```             | 2 | The sketch has no reason
                    <!-- sketch: -->~~```text~x~```           | 3 | The sketch has no reason
                    <!-- run: alone -->~```java~x~```         | 2 | does not belong to a fence of java
                    <!-- source: a#b -->~```console~$ x~```   | 2 | does not belong to a fence of console
                    <!-- run: alone -->~```sh~x~```           | 2 | A fence of sh has no marker
                    <!-- run: alone -->~prose                 | 1 | No fence follows this marker
                    <!-- source: a.java#b -->~```java~x~```   | 2 | There is no file a.java
                    <!-- source: pom.xml#b -->~```xml~x~```   | 2 | is not a Java file
                    <!-- run: tea -->~```console~$ x~```      | 2 | no server "tea"
                    <!-- run: seconds -->~```console~$ x~```  | 2 | or says alone
                    <!-- run: alone -->~```console~x~```      | 2 | begins with a command
                    <!-- run: alone -->~```console~$ frob~``` | 2 | missing here: frob
                    <!-- run: alone -->~```console~$ frob 2>/dev/null~``` | 2 | missing here: frob
                    <details>~```console~$ x~```             | 1 | leave a blank line
                    <!-- start: async -->~```console~$ x~```  | 2 | has one command, mvn
                    prose\\u0020                              | 1 | ends with a blank
                    """)
    void fences(String lesson, int line, String sentence) {
        assertFound(lesson.replace('~', '\n').replace("\\u0020", " "), line, sentence);
    }

    @Test
    void aFenceIsAtMostEightyColumnsWide() {
        String widest = "```sh\n# " + "é".repeat(78) + "\n";
        assertThat(course.findings(widest + "```\n")).isEmpty();
        assertFound(widest + "# " + "é".repeat(79) + "\n```\n", 3, "has 81 columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](kettle/pom.xml)",
                "![a](kettle/pom.xml \"title\") <img src=\"pom.xml\">",
                "[a](kettle) [b](kettle/) [c](https://example.org/x) [d](mailto:x)",
                "[a](#tea--cups-2) [b](#tea--cups-2-1) [c](README.md#here) [d](pom.xml#L3-L5)",
                "`[a](nothing)` <!-- [a](nothing) -->"
            })
    void linksThatLeadSomewhere(String links) {
        String headings = "\n## *Tea* + `Cups` 2?!\n\n### Tea & [Cups](kettle) 2 ##\n";
        assertThat(course.findings(links + headings + "<a id=\"here\"></a>\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [a](nothing.md)             | no file
                    [a](/pom.xml)               | no file
                    [a](../../pom.xml)          | no file
                    [a]: nothing                | no file
                    <a href="nothing">          | no file
                    [a](#nothing)               | an anchor
                    [a](pom.xml#L999)           | an anchor
                    [a](kettle/pom.xml#nothing) | an anchor
                    """)
    void linksThatLeadNowhere(String link, String sentence) {
        assertFound("# Tea\n\n" + link + "\n", 3, sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mvn -q compile exec:java -pl kettle -am \"-Dexec.args=--port 9001\"",
                "mvn test -pl :kettle,cups -Dleaves=2 -Dtemperature=90 -Dtest=Kettle",
                "java kettle/src/main/java/example/Kettle.java",
                "mvn -B -f .. test -Dleaves=2",
                "cd cups; diff -u ../kettle/pom.xml pom.xml # what's left?",
                "curl http://127.0.0.1/kettle/x $kettle/x tea/x > static/page.html"
            })
    void commandsThatCanBeTyped(String command) {
        assertThat(course.findings("```sh\n" + command + "\n```\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    mvn test -pl teapot         | no module teapot
                    mvn test -pl :teapot        | no module :teapot
                    mvn test -pl kettle,teapot  | no module kettle,teapot
                    mvn test -Dleafs=2          | no property leafs
                    mvn test -Dtest=TeaTest     | no test TeaTest
                    java kettle/Tea.java        | no path kettle/Tea.java
                    cd cups; cat ../kettle/tea  | no path kettle/tea
                    echo "tea                   | unexpected EOF
                    """)
    void commandsThatCannot(String command, String sentence) {
        assertFound("# Tea\n```sh\n" + command + "\n```\n", 3, sentence);
    }

    @Test
    void commandsInProse() {
        assertFound("Tea.\nType `mvn -q\ntest -pl teapot`.\n", 3, "no module teapot");
        assertThat(course.findings("`mvn`, `mvn exec:java`, `mvn ... -pl kettle`\n")).isEmpty();
    }

    @Test
    void lessonsAreReadmesAndAllTextOfTheExercises() {
        for (String path : new String[] {"kettle/README.md", "exercises/1/hints/a.md"}) {
            course.write(path, "```\n```\n");
        }
        course.write("kettle/notes.md", "```\n```\n");
        assertThat(course.findings())
                .extracting(Finding::path)
                .containsExactly("exercises/1/hints/a.md", "kettle/README.md");
    }

    private void assertFound(String lesson, int line, String sentence) {
        assertThat(course.findings(lesson))
                .as(lesson)
                .anySatisfy(
                        finding -> {
                            assertThat(finding.line()).isEqualTo(line);
                            assertThat(finding.sentence()).contains(sentence);
                        });
    }
}
