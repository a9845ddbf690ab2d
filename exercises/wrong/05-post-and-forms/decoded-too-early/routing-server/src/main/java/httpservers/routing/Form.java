package httpservers.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.core.HttpError;
import httpservers.core.Status;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;

/** What a browser sends for a form: {@code name=Ada&city=S%C3%A3o+Paulo} (URL Standard §5). */
final class Form {

    /** Names may come more than once: check boxes do. */
    record Field(String name, String value) {}

    private Form() {}

    /**
     * @return the fields in their order
     * @throws HttpError 400 if a % is not followed by two hex digits
     */
    static List<Field> decode(byte[] body) {
        List<Field> fields = new ArrayList<>();
        for (String pair : decode(new String(body, UTF_8)).split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                fields.add(new Field(parts[0], parts.length == 2 ? parts[1] : ""));
            }
        }
        return fields;
    }

    /** Not PercentCoding, which leaves a plus as it is and refuses a line break. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new HttpError(
                    Status.BAD_REQUEST, "In a form, a % must be followed by two hex digits.");
        }
    }
}
