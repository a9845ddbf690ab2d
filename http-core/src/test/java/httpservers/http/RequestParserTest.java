package httpservers.http;

import static httpservers.http.Deliveries.feed;
import static httpservers.http.Deliveries.parserWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream of bytes becomes requests, however the network cuts it into portions. */
class RequestParserTest {
    private static final String GOOD =
            "GET /about?x=1 HTTP/1.1\r\nHost: localhost:8002\r\nAccept: */*\r\n\r\n";

    @Test
    void aRequestIsTakenApart() {
        Request request = Deliveries.request(GOOD);

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).isEqualTo("/about?x=1");
        assertThat(request.path()).isEqualTo("/about");
        assertThat(request.query()).isEqualTo("x=1");
        assertThat(request.headers().get("Host")).isEqualTo("localhost:8002");
        assertThat(request.headers().get("Accept")).isEqualTo("*/*");
        assertThat(request.headers().size()).isEqualTo(2);
        assertThat(request.hasBody()).isFalse();
        assertThat(request.keepAlive()).isTrue();
    }

    @Test
    void noPrefixOfARequestIsEnough() {
        for (int length = 0; length < GOOD.length(); length++) {
            RequestParser parser = parserWith(GOOD.substring(0, length));

            assertThat(parser.next()).as("the first %d bytes", length).isNull();
            assertThat(parser.next()).as("asked again").isNull();

            feed(parser, GOOD.substring(length));
            assertThat(parser.next()).as("cut at %d", length).hasToString("GET /about?x=1");
        }
    }

    @Test
    void pipelinedRequestsComeOutInOrder() {
        StringBuilder pipeline = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            pipeline.append("GET /" + i + " HTTP/1.1\r\nHost: h\r\n\r\n");
        }

        RequestParser parser = parserWith(pipeline.toString());

        for (int i = 0; i < 50; i++) {
            assertThat(parser.next()).hasToString("GET /" + i);
        }
        assertThat(parser.next()).isNull();
    }

    @Test
    void oneParserServesRequestAfterRequest() {
        RequestParser parser = new RequestParser();
        for (int i = 0; i < 3; i++) {
            feed(parser, "GET /" + i + " HTTP/1.1\r\nNumber: " + i + "\r\nHo");
            assertThat(parser.next()).isNull();
            feed(parser, "st: h\r\n\r\n");

            Request request = parser.next();

            assertThat(request.path()).isEqualTo("/" + i);
            assertThat(request.headers().all("Number")).containsExactly(String.valueOf(i));
        }
    }

    @Test
    void thePortionIsCopiedSoThatItsBufferCanServeTheNextClient() {
        ByteBuffer shared = ByteBuffer.wrap(GOOD.getBytes(StandardCharsets.ISO_8859_1));
        RequestParser parser = new RequestParser();

        parser.feed(shared);
        assertThat(shared.hasRemaining()).isFalse();
        shared.clear().put(new byte[shared.capacity()]);

        assertThat(parser.next()).hasToString("GET /about?x=1");
    }

    @Test
    void whatCameBehindARequestIsTheBeginningOfTheNext() {
        String head = "GET /next HTTP/1.1\r\nHost: h\r\nNumber: 1\r\n\r\n";
        for (int length = 1; length < head.length(); length++) {
            RequestParser parser = parserWith(GOOD + head.substring(0, length));
            assertThat(parser.next()).hasToString("GET /about?x=1");
            assertThat(parser.next()).isNull();
            for (char c : head.substring(length).toCharArray()) {
                assertThat(parser.next()).isNull();
                feed(parser, String.valueOf(c));
            }
            Request next = parser.next();
            assertThat(next).as("cut at %d", length).hasToString("GET /next");
            assertThat(next.headers().get("Number")).isEqualTo("1");
        }
    }

    @Test
    void itKeepsTheBytesOfAnUnfinishedHeadAndNoOthers() {
        RequestParser parser = parserWith(GOOD);
        assertThat(parser.bytesKept()).isEqualTo(GOOD.length());
        parser.next();
        assertThat(parser.bytesKept()).as("all handed out").isZero();
        feed(parser, "\r\n\r\n");
        parser.next();
        assertThat(parser.bytesKept()).as("empty lines").isZero();
        feed(parser, "GET / HT");
        parser.next();
        assertThat(parser.bytesKept()).as("an unfinished head").isEqualTo(8);
    }

    @Test
    void whatIsGivenUpIsForgottenAndItsRestIsNoRequest() {
        RequestParser parser = parserWith("GET / HT");
        parser.next();

        parser.giveUp();

        assertThat(parser.bytesKept()).isZero();
        assertThat(parser.isBetweenRequests()).isFalse();
    }

    @Test
    void emptyLinesBeforeTheRequestLineAreSkipped() {
        assertThat(Deliveries.request("\r\n" + GOOD).path()).isEqualTo("/about");
        assertThat(Deliveries.request("\r\n\r\n\r\n" + GOOD).path()).isEqualTo("/about");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET / HTTP/1.1\r",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: h",
                "GET / HTTP/1.1\r\nHost: h\r\n",
                "GET / HTTP/1.1\r\nHost: h\r\n\r"
            })
    void itIsNotBetweenRequestsInsideAHead(String part) {
        RequestParser parser = parserWith(part);
        assertThat(parser.isBetweenRequests()).as("fed").isFalse();

        parser.next();
        assertThat(parser.isBetweenRequests()).as("looked at").isFalse();

        feed(parser, GOOD.substring(0, 1));
        assertThat(parser.isBetweenRequests()).as("fed more").isFalse();
    }

    @Test
    void itIsBetweenRequestsBeforeTheFirstAndAfterEachThatWasHandedOut() {
        RequestParser parser = new RequestParser();
        assertThat(parser.isBetweenRequests()).as("new").isTrue();
        assertThat(parser.next()).isNull();
        assertThat(parser.isBetweenRequests()).as("asked for nothing").isTrue();

        feed(parser, GOOD + GOOD);
        assertThat(parser.isBetweenRequests()).as("two wait").isFalse();
        parser.next();
        assertThat(parser.isBetweenRequests()).as("one waits").isFalse();
        parser.next();
        assertThat(parser.isBetweenRequests()).as("none waits").isTrue();
    }

    @Test
    void emptyLinesBeginNoRequest() {
        RequestParser parser = parserWith(GOOD + "\r\n\r\n");
        parser.next();
        assertThat(parser.next()).isNull();

        assertThat(parser.isBetweenRequests()).isTrue();
    }

    @Test
    void itIsNeverBetweenRequestsAfterARefusal() {
        RequestParser parser = parserWith("GET / HTTP/2.0\r\n");

        assertThat(catchThrowable(parser::next)).isInstanceOf(HttpException.class);

        assertThat(parser.isBetweenRequests()).isFalse();
    }

    @Tag("maintainer") // an exercise is to read bodies
    @Test
    void itIsNotBetweenRequestsWhileABodyIsToCome() {
        RequestParser parser =
                parserWith("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n");

        assertThat(parser.next().hasBody()).isTrue();

        assertThat(parser.isBetweenRequests()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ // | stands for CR LF
        "HEAD / HTTP/1.1|Host : h||,         without a body",
        "HEAD / HTTP/2.0|,                   without a body",
        "HEAD malformed|,                    without a body",
        "HEAD /incomp,                       without a body",
        "'HEAD ',                            without a body",
        "|HEAD /incomp,                      without a body",
        "GET / HTTP/1.1|Host: h||HEAD /,     without a body",
        "HEAD / HTTP/1.1|Host: h||GET /,     with a body",
        "GET / HTTP/1.1|Host: h||HEA,        with a body",
        "GET /HEAD / HTTP/1.1|,              with a body",
        "GET / HTTP/1.1|HEAD : x||,          with a body",
        "head / HTTP/1.1|Host : h||,         with a body",
        "HEADING /,                          with a body",
        "HEAD,                               with a body",
        "HEAX /,                             with a body",
        "HEXD /,                             with a body",
        "HXAD /,                             with a body",
        "XEAD /,                             with a body"
    })
    void aHeadRequestIsKnownThoughItIsRefusedOrIncomplete(String bytes, String expected) {
        RequestParser parser = parserWith(bytes.replace("|", "\r\n"));
        askUntilRefusedOrIncomplete(parser);

        assertThat(parser.isHead() ? "without a body" : "with a body").isEqualTo(expected);
    }

    private static void askUntilRefusedOrIncomplete(RequestParser parser) {
        String outcome;
        do {
            outcome = Deliveries.outcome(parser);
        } while (outcome.startsWith("GET / ") || outcome.startsWith("HEAD / "));
    }
}
