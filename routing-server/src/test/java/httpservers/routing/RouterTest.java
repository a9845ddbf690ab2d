package httpservers.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import httpservers.contract.Requests;
import httpservers.http.HttpException;
import httpservers.http.Request;
import httpservers.http.RequestParser;
import httpservers.http.Responder;
import httpservers.http.Response;
import httpservers.http.Status;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A router finds the handler of a path; who adds a route wrongly is told so in a sentence. */
class RouterTest {
    private final Router router = new Router(request -> page("fallback"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/about",
                "/about?name=value",
                "/about?",
                "/%61bout",
                "http://localhost/about",
                "http://localhost/about?x"
            })
    void aRequestGoesToTheHandlerOfItsDecodedPath(String target) throws Exception {
        router.add("/", request -> page("home")).add("/about", request -> page("about"));

        assertThat(text(router.handle(request("GET", target)))).isEqualTo("about");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,     /",
        "GET,     /missing",
        "GET,     /About",
        "GET,     /about/",
        "GET,     /about.html",
        "GET,     /about/../about.html",
        "GET,     /abou",
        "GET,     /about/us",
        "GET,     /?/about",
        "POST,    /missing",
        "OPTIONS, *",
        "CONNECT, about:80"
    })
    void anyOtherRequestGoesToTheFallback(String method, String target) throws Exception {
        router.add("/about", request -> page("about"));

        assertThat(text(router.handle(request(method, target)))).isEqualTo("fallback");
    }

    @Test
    void aPathMayHoldAnyCharacter() throws Exception {
        router.add("/caf\u00E9 100%", request -> page("menu"));

        assertThat(text(router.handle(request("GET", "/caf%C3%A9%20100%25")))).isEqualTo("menu");
    }

    @Test
    void theHandlerIsGivenTheRequest() throws Exception {
        router.add("/about", request -> page(request.method() + " " + request.query()));

        assertThat(text(router.handle(request("GET", "/about?x=1")))).isEqualTo("GET x=1");
    }

    /** A router that compared another spelling than the files do could be passed by. */
    @ParameterizedTest
    @ValueSource(strings = {"//about", "/./about", "/x/../about", "/%61bout", "/x/%2e%2e/about"})
    void eachSpellingOfAPathFindsItsRoute(String target) throws Exception {
        router.add("/about", request -> page("about"));

        assertThat(text(router.handle(request("GET", target)))).isEqualTo("about");
    }

    @Test
    void headRunsTheHandlerAndLeavesItsBodyOut() {
        router.add("/about", request -> page("about"));

        Response answer = new Responder(router).respond(request("HEAD", "/about"));

        assertThat(answer.status()).isEqualTo(Status.OK);
        assertThat(answer.contentLength()).isEqualTo("about".length());
        assertThat(answer.bytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, METHOD_NOT_ALLOWED",
        "DELETE, METHOD_NOT_ALLOWED",
        "OPTIONS, METHOD_NOT_ALLOWED",
        "BREW, NOT_IMPLEMENTED",
        "get, NOT_IMPLEMENTED"
    })
    void anotherMethodOnARouteIsRefusedBeforeItsHandlerRuns(String method, Status status)
            throws Exception {
        router.add("/about", RouterTest::fail);

        Response answer = router.handle(request(method, "/about"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Allow"))
                .isEqualTo(status == Status.METHOD_NOT_ALLOWED ? "GET, HEAD" : null);
    }

    @Test
    void methodsWithRouteAreAddedAndOthersAreNot() throws Exception {
        router.addRoutesOf(new AnnotatedPages("of this object"));

        assertThat(text(router.handle(request("GET", "/plain")))).isEqualTo("of this object");
        assertThat(text(router.handle(request("GET", "/echo?x=1")))).isEqualTo("x=1");
        assertThat(text(router.handle(request("GET", "/static")))).isEqualTo("static");
        assertThat(text(router.handle(request("GET", "/noRoute")))).isEqualTo("fallback");
    }

    @Test
    void aMethodThatAnInterfaceWithGenericsAsksForIsOneRoute() throws Exception {
        router.addRoutesOf(new SuppliedPage());

        assertThat(text(router.handle(request("GET", "/supplied")))).isEqualTo("supplied");
    }

    /** For such a method the compiler adds a second one, which returns an Object. */
    private static final class SuppliedPage implements Supplier<Response> {
        @Override
        @Route("/supplied")
        public Response get() {
            return page("supplied");
        }
    }

    /** Every kind of method that the annotation may stand on. */
    private static final class AnnotatedPages {
        private final String text;

        AnnotatedPages(String text) {
            this.text = text;
        }

        @Route("/plain")
        Response plain() {
            return page(text);
        }

        @Route("/echo")
        private Response echo(Request request) {
            return page(request.query());
        }

        @Route("/static")
        public static Response ofTheClass() {
            return page("static");
        }

        Response noRoute() {
            return page("noRoute");
        }
    }

    @ParameterizedTest
    @MethodSource
    void aMethodOfAnotherShapeIsRefused(Object pages) {
        assertThatThrownBy(() -> router.addRoutesOf(pages))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        pages.getClass().getSimpleName()
                                + ".wrong has @Route, so it must return a Response and take a"
                                + " Request or nothing.");
    }

    static Stream<Object> aMethodOfAnotherShapeIsRefused() {
        return Stream.of(
                new ReturnsText(),
                new ReturnsNothing(),
                new ReturnsMore(),
                new TakesText(),
                new TakesMore(),
                new TakesTwo());
    }

    private static final class ReturnsText {
        @Route("/wrong")
        String wrong() {
            return "text";
        }
    }

    private static final class ReturnsNothing {
        @Route("/wrong")
        void wrong() {}
    }

    private static final class ReturnsMore {
        @Route("/wrong")
        Object wrong() {
            return page("a response, but who knows that before it is called");
        }
    }

    private static final class TakesText {
        @Route("/wrong")
        Response wrong(String path) {
            return page(path);
        }
    }

    private static final class TakesMore {
        @Route("/wrong")
        Response wrong(Object request) {
            return page(request.toString());
        }
    }

    private static final class TakesTwo {
        @Route("/wrong")
        Response wrong(Request one, Request two) {
            return page(one.path() + two.path());
        }
    }

    @Test
    void aPathThatIsTakenIsRefusedAndBothMethodsAreNamed() {
        assertThatThrownBy(() -> router.addRoutesOf(new TwicePages()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("the path /twice:", "TwicePages.one", "TwicePages.two");
    }

    private static final class TwicePages {
        @Route("/twice")
        Response one() {
            return page("one");
        }

        @Route("/twice")
        Response two() {
            return page("two");
        }
    }

    @Test
    void aPathIsTakenHoweverItWasAdded() {
        router.addRoutesOf(new AnnotatedPages("first"));

        assertThatThrownBy(() -> router.addRoutesOf(new AnnotatedPages("second")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> router.add("/plain", request -> page("third")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("/plain", "AnnotatedPages.plain", "add()");
    }

    @Test
    void whoeverWasFirstKeepsThePath() throws Exception {
        router.add("/about", request -> page("first"));

        assertThatThrownBy(() -> router.add("/about", request -> page("second")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(text(router.handle(request("GET", "/about")))).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about", "*", "http://localhost/about", " /about"})
    void aPathWithoutItsSlashIsRefused(String path) {
        assertThatThrownBy(() -> router.add(path, request -> page("never")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("\"" + path + "\"", "must start with a slash");
    }

    @ParameterizedTest
    @MethodSource
    void whatARouteThrowsComesAsItIs(Exception thrown) {
        router.addRoutesOf(new ThrowingPages(thrown));

        assertThatThrownBy(() -> router.handle(request("GET", "/throws"))).isSameAs(thrown);
    }

    static Stream<Exception> whatARouteThrowsComesAsItIs() {
        return Stream.of(
                new IOException("checked"),
                new IllegalStateException("unchecked"),
                new HttpException(Status.NOT_FOUND, "No such user."));
    }

    /** Neither an Exception nor an Error: hardly anybody throws one, but the log has to show it. */
    @Test
    void aBareThrowableKeepsItsOwnTrace() {
        router.addRoutesOf(new BarePages());

        assertThatThrownBy(() -> router.handle(request("GET", "/bare")))
                .rootCause()
                .hasMessage("the reason");
    }

    private record BarePages() {
        @Route("/bare")
        Response page() throws Throwable {
            throw new Throwable("the reason");
        }
    }

    private record ThrowingPages(Exception exception) {
        @Route("/throws")
        Response page() throws Exception {
            throw exception;
        }
    }

    @Test
    void anHttpErrorOfARouteIsItsAnswer() {
        router.addRoutesOf(new ThrowingPages(new HttpException(Status.NOT_FOUND, "No such user.")));

        Response answer = new Responder(router).respond(request("GET", "/throws"));

        assertThat(answer.status()).isEqualTo(Status.NOT_FOUND);
        assertThat(text(answer)).contains("No such user.");
    }

    private static Response fail(Request request) {
        throw new AssertionError("the handler was run for " + request);
    }

    private static Request request(String method, String target) {
        byte[] bytes = Requests.request(method, target).getBytes(StandardCharsets.ISO_8859_1);
        RequestParser parser = new RequestParser();
        parser.feed(ByteBuffer.wrap(bytes));
        return parser.next();
    }

    private static Response page(String text) {
        return Response.html(Status.OK, text);
    }

    private static String text(Response response) {
        return new String(response.bytes(), StandardCharsets.UTF_8);
    }
}
