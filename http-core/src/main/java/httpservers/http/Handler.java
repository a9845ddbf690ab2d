package httpservers.http;

/** Makes a response out of a request: the static files do, a route does, a router does. */
@FunctionalInterface
public interface Handler {
    /**
     * @throws HttpException for a request that this handler refuses; the connection stays open
     * @throws Exception for anything unexpected: the client gets a 500, and the log says more
     */
    Response handle(Request request) throws Exception;
}
