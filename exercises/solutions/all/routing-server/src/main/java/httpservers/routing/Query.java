package httpservers.routing;

import httpservers.core.HttpError;
import java.util.HashMap;
import java.util.Map;

/** What stands behind the question mark: {@code name=Ada+Lovelace&x=1}, written as a form is. */
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
        for (Form.Field field : Form.decode(query)) {
            parameters.putIfAbsent(field.name(), field.value());
        }
        return parameters;
    }
}
