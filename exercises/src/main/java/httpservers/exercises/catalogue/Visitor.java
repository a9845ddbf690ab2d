package httpservers.exercises.catalogue;

import httpservers.exercises.Play;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client of exercise 8 that keeps its cookies, as a browser does (RFC 6265 §5). */
final class Visitor {
    static final Request VISITS = Request.get("/visits");

    private static final Pattern COUNT = Pattern.compile("Visits: ([0-9]{1,6})\\b");

    private final Play play;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visitor(Play play) {
        this.play = play;
    }

    /** One that has been given these cookies. */
    Visitor with(Map<String, String> given) {
        cookies.putAll(given);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** All that the server has given it, as one text. */
    String id() {
        return String.join("", cookies.values());
    }

    Reply visit() throws IOException {
        Reply reply =
                play.exchange(cookies.isEmpty() ? VISITS : VISITS.withHeader("Cookie", field()));
        keepCookies(reply);
        return reply;
    }

    /** Visits, and holds that so many visits are shown. */
    Reply mustCount(int wanted) throws IOException {
        Reply reply = visit();
        int shown = count(reply);
        reply.failIf(shown != wanted, "the page shows " + shown + " visits, not " + wanted);
        return reply;
    }

    /** The number that an answer shows. */
    static int count(Reply reply) {
        reply.mustHaveStatus(200);
        String words = "\"Visits: \" with a number";
        return Integer.parseInt(reply.find(COUNT, words).group(1));
    }

    void keepCookies(Reply reply) {
        for (String value : reply.headers("Set-Cookie")) {
            String[] parts = value.split(";", 2)[0].split("=", 2);
            if (parts.length == 2) {
                cookies.put(parts[0].strip(), parts[1].strip());
            }
        }
    }

    private String field() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
