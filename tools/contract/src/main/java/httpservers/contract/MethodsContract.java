package httpservers.contract;

import static httpservers.contract.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files answer GET and HEAD; what else a client may ask for is told apart in two kinds. */
public interface MethodsContract extends Contract {

    @ParameterizedTest
    @CsvSource({
        "POST,    /about.html",
        "PUT,     /about.html",
        "DELETE,  /about.html",
        "PATCH,   /about.html",
        "OPTIONS, /about.html",
        "TRACE,   /about.html",
        "POST,    /missing", // the method is judged before the path
        "PUT,     http://localhost/about.html",
        "OPTIONS, *",
        "CONNECT, localhost:443"
    })
    default void aMethodThatFilesDoNotAnswerIs405(String method, String target) throws Exception {
        Answer answer = pageFor(method, target);

        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 405 Method Not Allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.text()).contains("<h1>405 Method Not Allowed</h1>", method);
    }

    @ParameterizedTest
    @CsvSource({
        "BREW,     /about.html",
        "get,      /about.html", // methods are case-sensitive
        "Head,     /about.html",
        "GETS,     /about.html",
        "PROPFIND, /about.html",
        "BREW,     /missing",
        "!#$%&*+.^_`|~0, /about.html" // every sign that a token may hold
    })
    default void aMethodThatNobodyKnowsIs501(String method, String target) throws Exception {
        Answer answer = pageFor(method, target);

        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 501 Not Implemented");
        assertThat(answer.headers().all("Allow")).isEmpty();
        assertThat(answer.text()).contains("<h1>501 Not Implemented</h1>");
    }

    private Answer pageFor(String method, String target) throws Exception {
        Answer answer = ask(request(method, target));
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        return answer;
    }
}
