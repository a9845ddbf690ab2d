package httpservers.routing;

import httpservers.core.Handler;
import httpservers.core.Request;
import httpservers.core.Response;

/** What runs before and after a handler, whichever it is. */
@FunctionalInterface
public interface Middleware {

    /**
     * Answers by calling the next handler, with something done before or after; or without it.
     *
     * @param next what is inside: another middleware, or the router's choice. Its {@code answer}
     *     never throws, so what is done after it is done for errors too
     */
    Response handle(Request request, Handler next) throws Exception;
}
