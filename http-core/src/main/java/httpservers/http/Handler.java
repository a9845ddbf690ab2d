package httpservers.http;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever makes a response out of a request: files, a route, a router. */
@FunctionalInterface
public interface Handler {

    /**
     * @throws HttpException for a request that this handler refuses
     * @throws Exception for anything unexpected; the client is told 500, the log says more
     */
    Response handle(Request request) throws Exception;

    /**
     * For a loop that answers many requests in one turn, to be called before each: what a handler
     * looked up in a turn, the time of a file say, holds until the next. A handler need not care;
     * StaticFiles does.
     */
    default void beginTurn() {}

    /** The answer to send, whatever happens: one request's fault must not end the server. */
    default Response answer(Request request) {
        Response response = handleOrExplain(request);
        return request.isHead() ? response.withoutBody() : response;
    }

    private Response handleOrExplain(Request request) {
        try {
            return Objects.requireNonNull(handle(request), "a handler returned null");
        } catch (HttpException refused) {
            return Response.error(refused);
        } catch (Exception | Error unexpected) {
            Logger log = LoggerFactory.getLogger(Handler.class);
            log.error("No answer for {}", request, unexpected);
            return Response.error(
                    new HttpException(
                            Status.INTERNAL_SERVER_ERROR,
                            "The server failed to make an answer; its log says why."));
        }
    }
}
