package httpservers.routing;

import httpservers.core.Request;
import httpservers.core.Response;
import httpservers.core.Status;

/** Tells each client how often it was here. */
final class Visits {
    private final Sessions sessions;

    Visits(Sessions sessions) {
        this.sessions = sessions;
    }

    @Route("/visits")
    Response visits(Request request) {
        Session session = sessions.of(request);
        return Response.html(Status.OK, "<h1>Visits: " + session.countVisit() + "</h1>\n")
                .with("Set-Cookie", sessions.cookie(session))
                .with("Cache-Control", "no-store"); // another client must not get it from a cache
    }
}
