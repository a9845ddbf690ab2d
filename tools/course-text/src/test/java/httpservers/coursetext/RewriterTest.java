package httpservers.coursetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("maintainer")
class RewriterTest {
    private static final String LESSON =
            """
            # Tea

            <!-- source: kettle/src/main/java/example/Kettle.java#pour -->
            ```java
            void pour() {
                System.out.println("two cups");
            }
            ```

            1. Try it.

               <!-- run: alone -->

               ```console
               $ printf 'two\\n\\ncups\\n'
               two

               cups
               $ printf 'no end'; \\
                 printf ' of line' >&2
               no end of line
               ```

            <!-- sketch: nobody runs it -->
            ```java
            void pour() { "no cups" }
            ```
            """;

    @TempDir Path root;
    private SmallCourse course;

    @BeforeEach
    void makeCourse() {
        course = new SmallCourse(root);
        course.write("README.md", LESSON);
    }

    @Test
    void aLessonThatShowsWhatIsThereStays() throws IOException {
        assertThat(course.findings()).isEmpty();
        assertThat(course.rewrite()).isEmpty();
        assertThat(course.lesson()).isEqualTo(LESSON);
    }

    @Test
    void aChangedSourceIsFoundWithItsDifferenceAndRepaired() throws IOException {
        course.pours("three cups");
        assertThat(course.findings())
                .singleElement()
                .hasToString(
                        """
                        README.md:4: The source has changed (- is the lesson, + the source):
                              void pour() {
                            -     System.out.println("two cups");
                            +     System.out.println("three cups");
                              }\
                        """);
        assertThat(course.rewrite()).containsExactly("README.md:4: rewritten.");
        assertThat(course.lesson()).isEqualTo(LESSON.replace("two cups", "three cups"));
        assertThat(course.findings()).isEmpty();
    }

    @Test
    void aTranscriptIsFoundAndRepairedInItsList() throws IOException {
        course.write("README.md", LESSON.replace("   no end of line", "   an end"));
        assertThat(course.findings())
                .singleElement()
                .extracting(Finding::line, Finding::difference)
                .satisfies(
                        found -> {
                            assertThat(found.get(0)).isEqualTo(14);
                            assertThat(found.get(1).toString())
                                    .contains("- an end, + no end of line");
                        });
        course.rewrite();
        assertThat(course.lesson()).isEqualTo(LESSON);
    }

    @Test
    void whatIsNotFoundIsLeftToTheAuthor() throws IOException {
        String lesson = LESSON.replace("#pour", "#spill");
        course.write("README.md", lesson);
        assertThat(course.rewrite()).isEmpty();
        assertThat(course.lesson()).isEqualTo(lesson);
    }
}
