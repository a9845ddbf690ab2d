package httpservers.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.core.Handler;
import httpservers.core.HttpError;
import httpservers.core.Request;
import httpservers.core.Response;
import httpservers.core.Status;
import java.security.MessageDigest;
import java.util.Base64;

/** Lets those pass to one path who know its password (RFC 7617). */
final class BasicAuthentication implements Middleware {
    private static final String SCHEME = "Basic ";

    private final String path;
    private final byte[] expected;

    BasicAuthentication(String path, String user, String password) {
        this.path = path;
        this.expected = (user + ":" + password).getBytes(UTF_8);
    }

    @Override
    public Response handle(Request request, Handler next) throws Exception {
        if (!request.target().equals(path) || isAllowed(request.headers().get("Authorization"))) {
            return next.handle(request);
        }
        HttpError refusal = new HttpError(Status.UNAUTHORIZED, "This page needs a password.");
        return Response.error(refusal)
                .with("WWW-Authenticate", "Basic realm=\"admin\", charset=\"UTF-8\"");
    }

    private boolean isAllowed(String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        // Takes as long for a wrong first letter as for a wrong last one: the time tells nothing.
        return MessageDigest.isEqual(expected, decode(authorization.substring(SCHEME.length())));
    }

    private static byte[] decode(String credentials) {
        try {
            return Base64.getDecoder().decode(credentials.strip());
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
