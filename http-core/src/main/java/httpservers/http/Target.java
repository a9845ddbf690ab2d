package httpservers.http;

import static httpservers.http.HttpException.badRequest;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a request asks for, taken from the target in its four forms (RFC 9112 §3.2).
 *
 * @param path decoded and without dot segments, starting with {@code /}; {@code *} or {@code
 *     host:port} in the two forms that name no path
 * @param query what follows the first {@code ?}, as it arrived; empty if there is none
 */
record Target(String path, String query) {

    /**
     * @throws HttpException 400 if the target has none of the four forms, or not the one that this
     *     method goes with
     */
    static Target parse(String method, String target) {
        if (target.indexOf('#') >= 0) {
            throw badRequest("A target has no fragment: what follows # stays in the browser.");
        }
        if (method.equals("CONNECT")) {
            return authorityForm(target);
        }
        if (target.startsWith("/")) {
            return originForm(target);
        }
        if (target.equals("*") && method.equals("OPTIONS")) {
            return new Target("*", "");
        }
        return absoluteForm(target);
    }

    /** {@code /about?x=1}: what browsers send. */
    private static Target originForm(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        return new Target(withoutDotSegments(PercentDecoder.decode(path)), query);
    }

    /**
     * The one spelling of a path (RFC 3986 §5.2.4), so that a router and the files never see two
     * different ones: {@code /a/./b}, {@code /a//b} and {@code /a/c/../b} are all {@code /a/b}. A
     * {@code ..} that climbs above the root stays, and leads to no file.
     */
    private static String withoutDotSegments(String path) {
        if (!path.contains("/.") && !path.contains("//")) {
            return path;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            boolean named = !segments.isEmpty() && !segments.getLast().equals("..");
            if (segment.equals("..") && named) {
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        boolean folder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
        return "/" + String.join("/", segments) + (folder && !segments.isEmpty() ? "/" : "");
    }

    /** {@code http://host/about}: meant for proxies, but every server must take it. */
    private static Target absoluteForm(String target) {
        int schemeEnd = Math.max(0, target.indexOf("://"));
        String scheme = target.substring(0, schemeEnd);
        if (scheme.equalsIgnoreCase("https")) { // RFC 9110 §7.4
            throw new HttpException(
                    Status.MISDIRECTED_REQUEST,
                    "An https target needs a secured connection, and this one isn't.");
        }
        if (!scheme.equalsIgnoreCase("http")) {
            throw badRequest(
                    "A target starts with a slash, such as /about; this one does not", target);
        }
        int authority = schemeEnd + "://".length();
        int authorityEnd = authority;
        while (authorityEnd < target.length() && "/?".indexOf(target.charAt(authorityEnd)) < 0) {
            authorityEnd++;
        }
        requireAuthority(target.substring(authority, authorityEnd));
        String rest = target.substring(authorityEnd);
        return originForm(rest.startsWith("/") ? rest : "/" + rest);
    }

    /** {@code host:port}, of CONNECT alone: a client that takes us for a proxy. */
    private static Target authorityForm(String target) {
        requireAuthority(target);
        if (!Character.isDigit(target.charAt(target.length() - 1)) || target.indexOf(':') < 0) {
            throw badRequest("CONNECT needs a host and a port", target);
        }
        return new Target(target, "");
    }

    private static void requireAuthority(String authority) {
        if (!Grammar.isAuthority(authority)) {
            throw badRequest("The target names no valid host", authority);
        }
    }
}
