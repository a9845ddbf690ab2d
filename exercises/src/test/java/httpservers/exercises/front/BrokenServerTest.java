package httpservers.exercises.front;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.exercises.Exercise;
import httpservers.exercises.http.Meaning;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who breaks what all answers need is told so in whichever exercise comes first. */
@Tag("maintainer")
class BrokenServerTest {
    private static final String RESPONSE = "http-core/src/main/java/httpservers/http/Response.java";
    private static final String CONNECTION =
            "routing-server/src/main/java/httpservers/routing/Connection.java";

    @ParameterizedTest
    @CsvSource({
        "append(status).append(\"\\r\\n\"), append(status).append(\"\\n\"), LF_WITHOUT_CR",
        "append(contentLength), append(contentLength - 1), BODY_TOO_LONG",
        "append(contentLength), append(contentLength + 1), BODY_TOO_SHORT",
        "Content-Length: , Content-Size: , NO_CONTENT_LENGTH",
        "append(\"HTTP/1.1 \"), append(\"HTTP 1.1 \"), BAD_HEAD"
    })
    void theHeadIsBroken(String piece, String replacement, Meaning meaning) throws IOException {
        assertThat(meaningAfter(RESPONSE, piece, replacement)).isEqualTo(meaning);
    }

    @Test
    void onlyTheFirstOfTwoPipelinedRequestsIsAnswered() throws IOException {
        String loop = "while (!closeAfterResponse";
        assertThat(meaningAfter(CONNECTION, loop, loop.replace("while", "if")))
                .isEqualTo(Meaning.NEXT_REQUEST_DISTURBED);
    }

    @Test
    void theLoopWaitsForOneClient() throws IOException {
        String wait =
                "while (server.readBuffer.get(server.readBuffer.position() - 3) != '\\n') {"
                        + " channel.read(server.readBuffer); } ";
        String feed = "parser.feed(server.readBuffer.flip());";
        assertThat(meaningAfter(CONNECTION, feed, wait + feed))
                .isEqualTo(Meaning.SERVES_NOBODY_ELSE);
    }

    @Test
    void aServerHasNoLibraryOfTheChecks() throws IOException {
        String pages = "routing-server/src/main/java/httpservers/routing/Pages.java";
        for (String type : new String[] {"org.jsoup.Jsoup", "com.fasterxml.jackson.core.Version"}) {
            assertThat(meaningAfter(pages, "import ", "import " + type + ";\nimport "))
                    .isEqualTo(Meaning.DOES_NOT_COMPILE);
        }
    }

    private static Meaning meaningAfter(String file, String piece, String replacement)
            throws IOException {
        Exercise exercise = Tree.exercise(4);
        Tree tree = Tree.untouched().withSolution(exercise).with(file, piece, replacement);
        return tree.run(exercise).failure().meaning();
    }
}
