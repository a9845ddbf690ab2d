package httpservers.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response never changes; what makes it another one leaves the first as it was. */
class ResponseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length", "content-length", "Transfer-Encoding", "Date", "Server"})
    void aHandlerCannotChooseAFieldThatTheServerSends(String name) {
        Response page = Response.html(Status.OK, "");

        assertThatThrownBy(() -> page.withHeader(name, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void anAnswerSaysOnceThatTheConnectionCloses() {
        Response page = Response.html(Status.OK, "");

        assertThat(page.closesConnection()).isFalse();
        assertThat(page.withConnectionClose().closesConnection()).isTrue();
        assertThat(page.withConnectionClose().withConnectionClose().headers().all("Connection"))
                .containsExactly("close");
        assertThat(page.withConnectionClose().header("connection")).isEqualTo("close");
        assertThat(Response.error(Status.BAD_REQUEST, "").closesConnection()).isFalse();
    }

    @Test
    void aPageIsUtf8AndSaysSo() {
        Response page = Response.html(Status.OK, "<p>café</p>");

        assertThat(page.status()).isEqualTo(Status.OK);
        assertThat(page.headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.bytes()).isEqualTo("<p>café</p>".getBytes(UTF_8));
        assertThat(page.contentLength()).isEqualTo(12);
        assertThat(page.file()).isNull();
    }

    @Test
    void anErrorBecomesAPageWithItsStatusAndItsSentenceEscaped() {
        Response answer = Response.error(Status.NOT_FOUND, "No <b>file</b>.");

        assertThat(answer.status()).isEqualTo(Status.NOT_FOUND);
        assertThat(text(answer))
                .contains("<h1>404 Not Found</h1>")
                .contains("No &lt;b&gt;file&lt;/b&gt;.");
    }

    @Test
    void withAddsAFieldToANewResponse() {
        Response page = Response.html(Status.OK, "x");

        Response closing = page.withHeader("Connection", "close").withHeader("X", "y");

        assertThat(closing.headers().get("Connection")).isEqualTo("close");
        assertThat(closing.headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(closing.headers().get("X")).isEqualTo("y");
        assertThat(closing.bytes()).isEqualTo(page.bytes());
        assertThat(closing.contentLength()).isEqualTo(1);
        assertThat(page.headers().get("Connection")).isNull();
    }

    @Test
    void withHeaderReplacesWhatMayBeThereOnlyOnce() {
        Response json =
                Response.html(Status.OK, "{}")
                        .withHeader("content-type", "application/json")
                        .withHeader("Connection", "keep-alive")
                        .withConnectionClose();

        assertThat(json.headers().all("Content-Type")).containsExactly("application/json");
        assertThat(json.headers().all("Connection")).containsExactly("close");
    }

    @Test
    void cookiesMayBeMany() {
        Response page =
                Response.html(Status.OK, "")
                        .withHeader("Set-Cookie", "a=1")
                        .withHeader("Set-Cookie", "b=2");

        assertThat(page.headers().all("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void withRefusesAValueThatWouldEndItsLine() {
        Response page = Response.html(Status.OK, "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.withHeader("Location", "/\r\nSet-Cookie: stolen=1"));
    }

    @Test
    void withoutBodyKeepsTheHead() {
        Response head = Response.html(Status.NOT_FOUND, "gone").withHeader("X", "y").withoutBody();

        assertThat(head.status()).isEqualTo(Status.NOT_FOUND);
        assertThat(head.headers().get("X")).isEqualTo("y");
        assertThat(head.contentLength()).isEqualTo(4);
        assertThat(head.bytes()).isEmpty();
    }

    @Test
    void withoutBodyClosesTheFile(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("page.txt"), "hello");
        FileChannel file = FileChannel.open(path);
        Response response = Response.file("text/plain", file);
        assertThat(response.status()).isEqualTo(Status.OK);
        assertThat(response.file()).isSameAs(file);
        assertThat(response.withHeader("X", "y").file()).isSameAs(file);
        assertThat(response.bytes()).isEmpty();

        Response head = response.withoutBody();

        assertThat(file.isOpen()).isFalse();
        assertThat(head.file()).isNull();
        assertThat(head.bytes()).isEmpty();
        assertThat(head.contentLength()).isEqualTo(5);
        assertThat(head.headers().get("Content-Type")).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"})
    void aKnownMethodIsNotAllowed(String method) {
        Response answer = Response.methodNotAllowed(method);

        assertThat(answer.status()).isEqualTo(Status.METHOD_NOT_ALLOWED);
        assertThat(answer.headers().get("Allow")).isEqualTo("GET, HEAD");
        assertThat(text(answer)).contains("not to " + method + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "get", "post", "X"})
    void anUnknownMethodIsNotImplemented(String method) {
        Response answer = Response.methodNotAllowed(method);

        assertThat(answer.status()).isEqualTo(Status.NOT_IMPLEMENTED);
        assertThat(answer.headers().get("Allow")).isNull();
        assertThat(text(answer)).contains("know the method " + method + ".");
    }

    private static String text(Response response) {
        return new String(response.bytes(), UTF_8);
    }
}
