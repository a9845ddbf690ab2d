package httpservers.exercises.catalogue;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Request;
import java.io.IOException;
import java.util.Map;

/** Exercise 1: a further media type. */
final class GifImages {
    /** Extensions of the table as it was, and of names that only look like the new one. */
    private static final Map<String, String> OTHERS =
            Map.of(
                    ".html", "text/html",
                    ".css", "text/css",
                    ".js", "text/javascript",
                    ".png", "image/png",
                    ".jpg", "image/jpeg",
                    ".svg", "image/svg+xml",
                    ".gif.html", "text/html",
                    ".gifs", "application/octet-stream",
                    ".unknown", "application/octet-stream");

    static final Check[] CHECKS = {
        Check.named("a .gif file has the type image/gif")
                .onAllServers()
                .expecting("200, Content-Type: image/gif, and the bytes of the file")
                .advising(
                        Meaning.WRONG_TYPE,
                        "The table of media types does not know this extension, or has it in"
                                + " another spelling than the rest.")
                .playing(play -> mustHaveType(play, ".gif", "image/gif")),
        Check.named("an upper-case extension has the same type")
                .onAllServers()
                .expecting("the same for a name that ends with .GIF")
                .playing(play -> mustHaveType(play, ".GIF", "image/gif")),
        Check.named("HEAD returns the same type")
                .onAllServers()
                .expecting("the head that GET would have, and no body")
                .playing(GifImages::headTellsTheType),
        Check.named("all other types stay as they were")
                .onAllServers()
                .once()
                .expecting("each other extension keeps its type")
                .playing(GifImages::othersAreAsBefore)
    };

    private GifImages() {}

    private static void mustHaveType(Play play, String extension, String type) throws IOException {
        byte[] content = play.values().bytes(20);
        String name = play.values().word() + extension;
        play.site().write(name, content);
        play.exchange(Request.get("/" + name))
                .mustHaveStatus(200)
                .mustHave("Content-Type", type)
                .mustHaveBody(content);
    }

    private static void headTellsTheType(Play play) throws IOException {
        String name = play.values().word() + ".gif";
        play.site().write(name, "GIF89a");
        play.exchange(Request.head("/" + name))
                .mustHaveStatus(200)
                .mustHave("Content-Type", "image/gif")
                .mustHave("Content-Length", "6");
    }

    private static void othersAreAsBefore(Play play) throws IOException {
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            try {
                mustHaveType(play, other.getKey(), other.getValue());
            } catch (Mismatch mismatch) {
                throw mismatch.as(Meaning.SOMETHING_ELSE_CHANGED, mismatch.getMessage());
            }
        }
    }
}
