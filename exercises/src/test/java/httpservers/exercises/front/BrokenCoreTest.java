package httpservers.exercises.front;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.exercises.Failure;
import httpservers.exercises.http.Meaning;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who breaks the head of all answers is told so in whichever exercise comes first. */
@Tag("maintainer")
class BrokenCoreTest {
    private static final String RESPONSE = "http-core/src/main/java/httpservers/core/Response.java";

    @ParameterizedTest
    @CsvSource({
        "append(status).append(\"\\r\\n\"), append(status).append(\"\\n\"), LF_WITHOUT_CR",
        "append(contentLength), append(contentLength - 1), BODY_TOO_LONG",
        "append(contentLength), append(contentLength + 1), BODY_TOO_SHORT",
        "Content-Length: , Content-Size: , NO_CONTENT_LENGTH",
        "append(\"HTTP/1.1 \"), append(\"HTTP 1.1 \"), BAD_HEAD"
    })
    void isFound(String piece, String replacement, Meaning meaning) throws IOException {
        Tree tree =
                Tree.untouched().withSolution(Tree.exercise(6)).with(RESPONSE, piece, replacement);
        Failure failure = tree.run(Tree.exercise(6)).failure();
        assertThat(failure.meaning()).isEqualTo(meaning);
    }
}
