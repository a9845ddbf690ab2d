package httpservers.routing;

import httpservers.core.HttpError;
import httpservers.core.PercentCoding;
import java.util.HashMap;
import java.util.Map;

/** What stands behind the question mark: {@code name=Ada+Lovelace&x=1} (URL Standard §5.1). */
final class Query {
    private Query() {}

    /**
     * The parameters by their names. Of two with the same name the first counts; one without = has
     * an empty value.
     *
     * @throws HttpError 400 if a name or a value is encoded wrongly
     */
    static Map<String, String> parse(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query.split("&")) {
            String[] parts = parameter.split("=", 2); // before decoding: %26 and %3D are text
            parameters.putIfAbsent(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return parameters;
    }

    /** The plus first: one that is left after the decoding was a %2B, and means itself. */
    private static String decode(String text) {
        return PercentCoding.decode(text.replace('+', ' '));
    }
}
