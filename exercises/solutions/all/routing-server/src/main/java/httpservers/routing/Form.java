package httpservers.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.core.HttpError;
import httpservers.core.Status;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;

/** A form as a browser sends it: {@code name=Ada&city=S%C3%A3o+Paulo} (URL Standard §5). */
final class Form {

    /** Names may come more than once: check boxes do. */
    record Field(String name, String value) {}

    private Form() {}

    /**
     * The fields of a body, in their order.
     *
     * @throws HttpError 400 if a % is not followed by two hex digits
     */
    static List<Field> decode(byte[] body) {
        return decode(new String(body, UTF_8));
    }

    /** The same for a text: what stands in a query is written as in a body. */
    static List<Field> decode(String text) {
        List<Field> fields = new ArrayList<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2); // before decoding: %3D stands for itself
                fields.add(new Field(plain(parts[0]), parts.length == 2 ? plain(parts[1]) : ""));
            }
        }
        return fields;
    }

    /** Not PercentCoding, which leaves a plus as it is and refuses a line break. */
    private static String plain(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new HttpError(
                    Status.BAD_REQUEST,
                    "In a form or a query, a % must be followed by two hex digits.");
        }
    }
}
