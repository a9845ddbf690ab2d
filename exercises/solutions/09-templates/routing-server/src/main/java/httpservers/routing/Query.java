package httpservers.routing;

import httpservers.core.PercentCoding;
import httpservers.core.Request;

/** The parameters of a request: {@code ?name=Ada&city=S%C3%A3o+Paulo}. */
final class Query {
    private Query() {}

    /**
     * The first value with this name; the other one if there is none, or an empty one.
     *
     * @throws httpservers.core.HttpError 400 if it is not UTF-8, percent-encoded
     */
    static String parameter(Request request, String name, String otherwise) {
        for (String pair : request.query().split("&")) { // before decoding: %26 and %3D are text
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && !parts[1].isEmpty() && decode(parts[0]).equals(name)) {
                return decode(parts[1]);
            }
        }
        return otherwise;
    }

    /** As a form encodes: a plus is a space (URL Standard §5.1). */
    private static String decode(String text) {
        return PercentCoding.decode(text.replace('+', ' '));
    }
}
