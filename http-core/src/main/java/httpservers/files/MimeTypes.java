package httpservers.files;

import java.util.Locale;
import java.util.Map;

/** The media type that goes with the extension of a file name. */
public final class MimeTypes {
    /** RFC 9110 §8.3 allows to send nothing instead; but then the browser guesses. */
    static final String UNKNOWN = "application/octet-stream";

    /** Names from the registry of the IANA; text/javascript by RFC 9239. */
    private static final Map<String, String> BY_EXTENSION =
            Map.of(
                    ".html", "text/html",
                    ".css", "text/css",
                    ".js", "text/javascript",
                    ".png", "image/png",
                    ".jpg", "image/jpeg",
                    ".svg", "image/svg+xml");

    private MimeTypes() {}

    /** The type for a file of this name; upper and lower case are the same. */
    public static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        if (dot < 0) {
            return UNKNOWN;
        }
        String extension = fileName.substring(dot).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }
}
