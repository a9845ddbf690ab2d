package httpservers.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A handler's failure becomes an answer: the log gets the details, the client does not. */
class ResponderTest {
    private final Request get = Deliveries.request("GET", "/secret?x");
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;

    @BeforeEach
    void readTheLog() {
        System.setErr(new PrintStream(log, true, UTF_8));
    }

    @AfterEach
    void giveStandardErrorBack() {
        System.setErr(standardError);
    }

    @Test
    void aResponseIsPassedOn() {
        Response page = Response.html(Status.OK, "hello");
        Handler handler = request -> page;

        assertThat(new Responder(handler).respond(get)).isSameAs(page);
        assertThat(log.toString(UTF_8)).doesNotContain("No response for");
    }

    @Test
    void headGetsTheSameWithoutABody() {
        Handler handler = request -> Response.html(Status.OK, "hello");

        Response answer = new Responder(handler).respond(Deliveries.request("HEAD", "/"));

        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.contentLength()).isEqualTo(5);
    }

    @Test
    void anHttpExceptionBecomesItsPageAndIsNotLogged() {
        Handler handler =
                request -> {
                    throw new HttpException(Status.NOT_FOUND, "No such user.");
                };

        Response answer = new Responder(handler).respond(get);

        assertThat(answer.status()).isEqualTo(Status.NOT_FOUND);
        assertThat(text(answer)).contains("No such user.");
        assertThat(new Responder(handler).respond(Deliveries.request("HEAD", "/")).bytes())
                .isEmpty();
        assertThat(log.toString(UTF_8)).doesNotContain("No response for");
    }

    @ParameterizedTest
    @MethodSource
    void anUnexpectedFailureIsExplainedInTheLogAlone(Throwable failure) {
        Handler handler = failing(failure);

        Response answer = new Responder(handler).respond(get);

        assertThat(answer.status()).isEqualTo(Status.INTERNAL_SERVER_ERROR);
        assertThat(text(answer)).contains("500 Internal Server Error").doesNotContain("the reason");
        assertThat(log.toString(UTF_8))
                .contains("No response for GET /secret?x")
                .contains(failure.getClass().getName() + ": the reason")
                .contains("at " + ResponderTest.class.getName());
    }

    static Stream<Throwable> anUnexpectedFailureIsExplainedInTheLogAlone() {
        return Stream.of(
                new IllegalStateException("the reason"),
                new IOException("the reason"),
                new Exception("the reason"),
                new AssertionError("the reason"),
                new NoClassDefFoundError("the reason"),
                new StackOverflowError("the reason"));
    }

    /** Of its own failures a server knows neither where nor how far; a refusal it has in hand. */
    @Test
    void onlyAnUnexpectedFailureEndsTheConnection() {
        Handler refusing =
                request -> {
                    throw new HttpException(Status.BAD_REQUEST, "The name is missing.");
                };

        assertThat(new Responder(refusing).respond(get).closesConnection()).isFalse();
        assertThat(new Responder(request -> null).respond(get).closesConnection()).isTrue();
    }

    /** When it's needed, there may be no descriptor left to load a class with. */
    @Test
    void thePageOfAFailureIsNotMadeWhenItHappens() {
        Responder responder = new Responder(request -> null);

        assertThat(responder.respond(get)).isSameAs(responder.respond(get));
    }

    @Test
    void aRefusedRequestGetsItsSentenceToHeadNoBodyAndIsForgotten() {
        Responder responder = new Responder(request -> null);
        HttpException refusal = new HttpException(Status.BAD_REQUEST, "No colon.");
        RequestParser get = Deliveries.parserWith("GET /");
        RequestParser late = Deliveries.parserWith("HEAD /");

        Response toGet = responder.refuse(get, refusal);
        Response toHead = responder.refuse(Deliveries.parserWith("HEAD /"), refusal);
        Response toLate = responder.requestTimeout(late);

        assertThat(text(toGet)).contains("400 Bad Request").contains("No colon.");
        assertThat(toHead.bytes()).isEmpty();
        assertThat(toHead.contentLength()).isEqualTo(toGet.contentLength());
        assertThat(toLate.status()).isEqualTo(Status.REQUEST_TIMEOUT);
        assertThat(toLate.bytes()).isEmpty();
        assertThat(get.bytesKept() + late.bytesKept()).as("bytes kept").isZero();
    }

    /** An interrupted thread can't wait in select(), and a file channel closes under it. */
    @Test
    void anInterruptThatAHandlerLeavesBehindIsClearedAndLogged() {
        Handler interrupted =
                request -> {
                    Thread.currentThread().interrupt();
                    return Response.html(Status.OK, "");
                };

        new Responder(interrupted).respond(get);

        assertThat(Thread.interrupted()).isFalse();
        assertThat(log.toString(UTF_8)).contains("interrupted").contains("GET /secret?x");
    }

    @Test
    void anInterruptIsClearedWhenTheHandlerFailsToo() {
        Handler interrupted =
                request -> {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("the reason");
                };

        new Responder(interrupted).respond(get);

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aRequestThereIsNoMemoryForIsToldSoAndForgotten() {
        RequestParser head = Deliveries.parserWith("HEAD / HTTP/1.1\r\n");

        Response answer = new Responder(request -> null).serviceUnavailable(head);

        assertThat(answer.status()).isEqualTo(Status.SERVICE_UNAVAILABLE);
        assertThat(answer.bytes()).as("to HEAD").isEmpty();
        assertThat(answer.contentLength()).isPositive();
        assertThat(head.bytesKept()).isZero();
    }

    @Test
    void aHandlerThatReturnsNothingHasFailed() {
        Handler handler = request -> null;

        assertThat(new Responder(handler).respond(get).status())
                .isEqualTo(Status.INTERNAL_SERVER_ERROR);
        assertThat(new Responder(handler).respond(Deliveries.request("HEAD", "/")).bytes())
                .isEmpty();
        assertThat(log.toString(UTF_8)).contains("a handler returned null");
    }

    @Test
    void recursionWithoutAnEndIsJustAnotherFailure() {
        Handler handler = request -> recurse(request);

        assertThat(new Responder(handler).respond(get).status())
                .isEqualTo(Status.INTERNAL_SERVER_ERROR);
    }

    @Test
    void oneThatAsksForTooMuchMemoryDoesNotEndTheServer() {
        Handler handler = failing(new OutOfMemoryError("the reason"));

        assertThat(new Responder(handler).respond(get).status())
                .isEqualTo(Status.INTERNAL_SERVER_ERROR);
    }

    private static Response recurse(Request request) {
        return recurse(request);
    }

    private static Handler failing(Throwable failure) {
        return request -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        };
    }

    private static String text(Response response) {
        return new String(response.bytes(), UTF_8);
    }
}
