package httpservers.coursetext.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import httpservers.coursetext.sidebyside.Question.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("maintainer")
class QuestionReaderTest {
    private static final String TWO_STEPS =
            """
            # who-waits Who waits?

            Look here.

            ## step 1
            The program.
            - BlockingServer#run from "a" to "b"
            - BlockingServer#read

            ## step 2
            One call.
            - AsyncServer#run
            - Connection#read
            """;

    @Test
    void aQuestionHasAnIdATitleATextAndAnswers() {
        Question question = QuestionReader.read(TWO_STEPS).get(0);
        assertThat(question.id()).isEqualTo("who-waits");
        assertThat(question.title()).isEqualTo("Who waits?");
        assertThat(question.text()).isEqualTo("Look here.");
        Answer step1 = question.answers().get(0);
        assertThat(step1.text()).isEqualTo("The program.");
        assertThat(step1.references())
                .containsExactly("BlockingServer#run from \"a\" to \"b\"", "BlockingServer#read");
    }

    @Test
    void step3IsLikeStep2UnlessItIsWrittenDown() {
        Answer step3 = QuestionReader.read(TWO_STEPS).get(0).answers().get(2);
        assertThat(step3.text()).isEmpty();
        assertThat(step3.references()).containsExactly("RoutingServer#run", "Connection#read");
        String threeSteps = TWO_STEPS + "## step 3\nAnother.\n- Router#handle\n";
        assertThat(QuestionReader.read(threeSteps).get(0).answers().get(2).references())
                .containsExactly("Router#handle");
    }

    @Test
    void aQuestionWithoutAnswersIsRefused() {
        assertThatThrownBy(() -> QuestionReader.read("# id Title\ntext\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("# id Title");
    }

    @Test
    void aShortReferenceMeansAFileOfTheStep() {
        assertThat(References.inFull(2, "Connection#read from \"a\""))
                .isEqualTo(
                        "async-server/src/main/java/httpservers/async/Connection.java"
                                + "#read from \"a\"");
        assertThat(References.inFull(2, "http-core/Outbox.java#close"))
                .isEqualTo("http-core/Outbox.java#close");
    }
}
