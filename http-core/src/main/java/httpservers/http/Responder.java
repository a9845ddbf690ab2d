package httpservers.http;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server does with a handler's result. Whatever the handler does, there's a response to
 * send: one request's failure must not end the server.
 */
public final class Responder {
    private static final Logger log = LoggerFactory.getLogger(Responder.class);

    /** Made early: when it's needed, there may be no descriptor left to read a class with. */
    private static final Response FAILED =
            Response.error(
                            Status.INTERNAL_SERVER_ERROR,
                            "The server failed to make a response; its log says why.")
                    .withConnectionClose();

    private final Handler handler;

    public Responder(Handler handler) {
        this.handler = handler;
    }

    /** The response to a complete request; to HEAD it has no body (RFC 9110 §9.3.2). */
    public Response respond(Request request) {
        Response response = handle(request);
        return request.isHead() ? response.withoutBody() : response;
    }

    /** The response to a request that the parser refused; what has arrived of it is dropped. */
    public Response refuse(RequestParser parser, HttpException refusal) {
        return refuse(parser, refusal.status(), refusal.getMessage());
    }

    /** The response to a request whose head takes too long to arrive. */
    public Response requestTimeout(RequestParser parser) {
        return refuse(
                parser, Status.REQUEST_TIMEOUT, "The rest of the request didn't arrive in time.");
    }

    /** The response to a request that there's no memory for. */
    public Response serviceUnavailable(RequestParser parser) {
        return refuse(
                parser,
                Status.SERVICE_UNAVAILABLE,
                "The server is short of memory; try again in a moment.");
    }

    private static Response refuse(RequestParser parser, Status status, String sentence) {
        Response page = Response.error(status, sentence);
        Response response = parser.isHead() ? page.withoutBody() : page;
        parser.giveUp();
        return response;
    }

    private Response handle(Request request) {
        try {
            return Objects.requireNonNull(handler.handle(request), "a handler returned null");
        } catch (HttpException refusal) {
            return Response.error(refusal.status(), refusal.getMessage());
        } catch (Exception | Error unexpected) {
            log.error("No response for {}", request, unexpected);
            return FAILED;
        } finally {
            // An interrupted thread can't wait in select(), and breaks the files that it reads.
            if (Thread.interrupted()) {
                log.warn("The handler of {} left its thread interrupted", request);
            }
        }
    }
}
