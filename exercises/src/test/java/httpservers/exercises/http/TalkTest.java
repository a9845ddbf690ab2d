package httpservers.exercises.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a server can fail a client is told apart. */
@Tag("maintainer")
class TalkTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    void anAnswerIsTakenApart() throws IOException {
        try (Scripted server =
                        Scripted.answering("HTTP/1.1 200 OK\r\nA:  b \r\n" + OK.substring(17));
                Talk talk = new Talk(server.port())) {
            Reply reply = talk.send(Request.get("/")).reply();
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("a")).isEqualTo("b");
            assertThat(reply.text()).isEqualTo("ok");
            talk.mustEnd();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED_BEFORE_HEAD, -1, ''",
        "HEAD_CUT_SHORT, 14, 'HTTP/1.1 200 O'",
        "LF_WITHOUT_CR, 15, 'HTTP/1.1 200 OK~'",
        "LF_WITHOUT_CR, 36, 'HTTP/1.1 200 OK|Content-Length: 2|~ok'",
        "BAD_HEAD, 0, 'HTTP/1.1 OK||'",
        "BAD_HEAD, 17, 'HTTP/1.1 200 OK|no field||'",
        "BAD_HEAD, 33, 'HTTP/1.1 200 OK|Content-Length: two||ok'",
        "NO_CONTENT_LENGTH, -1, 'HTTP/1.1 200 OK|Content-Type: text/html||ok'",
        "BODY_TOO_SHORT, 40, 'HTTP/1.1 200 OK|Content-Length: 3||ok'"
    })
    void aFaultPointsAtItsByte(Meaning meaning, int at, String answer) throws IOException {
        String text = answer.replace("|", "\r\n").replace("~", "\n");
        try (Scripted server = Scripted.answering(text)) {
            Mismatch mismatch = mismatch(server);
            assertThat(mismatch.meaning()).isEqualTo(meaning);
            assertThat(mismatch.evidence().wrongAt()).isEqualTo(at);
        }
    }

    @Test
    void aBodyThatGoesOnIsFound() throws IOException {
        try (Scripted server = Scripted.answering(OK + "!");
                Talk talk = new Talk(server.port())) {
            talk.send(Request.get("/")).reply();
            Mismatch mismatch = catchThrowableOfType(Mismatch.class, talk::mustEnd);
            assertThat(mismatch.meaning()).isEqualTo(Meaning.BODY_TOO_LONG);
            assertThat(mismatch.evidence().wrongAt()).isEqualTo(OK.length());
        }
    }

    @Test
    void aServerThatWaitsForTheEndIsFound() throws IOException {
        try (Scripted server = new Scripted(TalkTest::answerAtTheEnd)) {
            assertThat(mismatch(server).meaning()).isEqualTo(Meaning.WAITS_FOR_END);
        }
    }

    private static void answerAtTheEnd(Socket client) throws IOException {
        client.getInputStream().readAllBytes();
        Scripted.send(client, OK);
    }

    @Test
    void silenceAndAResetAreToldApart() throws IOException {
        try (Scripted silent = new Scripted(client -> client.getInputStream().skip(1_000_000));
                Scripted resetting = new Scripted(client -> client.setSoLinger(true, 0))) {
            assertThat(mismatch(silent).meaning())
                    .isIn(Meaning.NO_ANSWER, Meaning.CLOSED_BEFORE_HEAD);
            assertThat(mismatch(resetting).meaning()).isEqualTo(Meaning.RESET);
        }
    }

    private static Mismatch mismatch(Scripted server) {
        try (Talk talk = new Talk(server.port()).withPatience(Duration.ofMillis(300))) {
            talk.send(Request.get("/"));
            return catchThrowableOfType(Mismatch.class, talk::reply);
        }
    }
}
