package httpservers.exercises.catalogue;

import httpservers.exercises.Check;
import httpservers.exercises.Exercise;
import httpservers.exercises.Level;
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

    private GifImages() {}

    static Exercise exercise() {
        return Exercise.numbered(1, "GIF images", Level.BEGINNER, 10)
                .withGoal("All three servers send a .gif file with the media type image/gif.")
                .withReading("http-core/src/main/java/httpservers/files/StaticFiles.java")
                .withFile("http-core/src/main/java/httpservers/files/MimeTypes.java")
                .withCurl("curl -I http://127.0.0.1:8002/picture.gif")
                .withHints(
                        "How does a browser know that the bytes it gets are a picture? It does not"
                                + " look at the name.",
                        "RFC 9110 section 8.3, and the class that says what goes with .png.",
                        "The table needs one more pair: an extension with its dot, and a media"
                                + " type.")
                .withNote(
                        "You changed one line, and three servers changed: what is HTTP lives in one"
                                + " place, and what waits for sockets does not know of it.")
                .withChecks(
                        Check.named("a .gif file has the type image/gif")
                                .onAllServers()
                                .expecting(
                                        "200, Content-Type: image/gif, and the bytes of the file")
                                .advising(
                                        Meaning.WRONG_TYPE,
                                        "The table of media types does not know this extension,"
                                                + " or has it in another spelling than the rest.")
                                .playing(play -> mustHaveType(play, ".gif", "image/gif")),
                        Check.named("upper and lower case are the same")
                                .onAllServers()
                                .expecting("the same for a name that ends with .GIF")
                                .playing(play -> mustHaveType(play, ".GIF", "image/gif")),
                        Check.named("HEAD tells the type too")
                                .onAllServers()
                                .expecting("the head that GET would have, and no body")
                                .playing(GifImages::headTellsTheType),
                        Check.named("all other types are as before")
                                .onAllServers()
                                .once()
                                .expecting("each other extension keeps its type")
                                .playing(GifImages::othersAreAsBefore));
    }

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
                throw Mismatch.of(Meaning.SOMETHING_ELSE_CHANGED, mismatch.getMessage())
                        .with(mismatch.evidence());
            }
        }
    }
}
