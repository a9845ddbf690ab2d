package httpservers.routing;

import httpservers.core.Request;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds what the server remembers of a client by an id that the client sends back in a cookie (RFC
 * 6265). Whoever knows an id is taken for its client, so nobody may guess one. For one thread.
 */
final class Sessions {
    /** Clients that take no cookies make a new session with each request. */
    static final int MOST = 1_000;

    private static final String COOKIE = "session";
    private static final int ID_BYTES = 16; // 128 bits: no guess will ever hit

    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);
    private final SecureRandom random = new SecureRandom();
    private final long lifetime;

    /**
     * @param lifetime a session that is not used for so long ends
     */
    Sessions(Duration lifetime) {
        this.lifetime = lifetime.toNanos();
    }

    /** The session of the client, or a new one: the server chooses ids, never the client. */
    Session of(Request request) {
        long now = System.nanoTime();
        Session session = sessions.get(idIn(request));
        if (session == null) {
            session = add();
        }
        session.useAt(now);
        return session;
    }

    /** The value of Set-Cookie. HttpOnly: no script sees it; Lax: no other site's form sends it. */
    String cookie(Session session) {
        return COOKIE
                + "="
                + session.id()
                + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
                + Duration.ofNanos(lifetime).toSeconds();
    }

    private Session add() {
        if (sessions.size() == MOST) {
            sessions.remove(sessions.keySet().iterator().next()); // the one unused for longest
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Session session = new Session(HexFormat.of().formatHex(id));
        sessions.put(session.id(), session);
        return session;
    }

    /** {@code Cookie: theme=dark; session=5f1c...}: a client sends all that it has for the host. */
    private static String idIn(Request request) {
        for (String field : request.headers().all("Cookie")) {
            for (String cookie : field.split(";")) {
                String[] parts = cookie.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(COOKIE)) {
                    return parts[1];
                }
            }
        }
        return "";
    }
}
