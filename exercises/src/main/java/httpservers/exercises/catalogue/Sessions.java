package httpservers.exercises.catalogue;

import static httpservers.exercises.http.Meaning.DOES_NOT_START;
import static httpservers.exercises.http.Meaning.WRONG_BODY;
import static httpservers.exercises.http.Meaning.WRONG_FIELD;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Talk;
import httpservers.exercises.student.StudentServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Exercise 8: sessions. */
final class Sessions {
    private static final int MOST = 1_000;

    /** So many places of an id must be other ones from client to client: 16 bytes in Base64. */
    private static final int RANDOM_PLACES = 20;

    private static final Pattern COOKIE = Pattern.compile("[^=;\\s]+=[^;\\s]+(\\s*;.*)?");

    static final Check[] CHECKS = {
        Check.named("the first visit is counted and sets a cookie")
                .expecting("200, Visits: 1 on the page, and one Set-Cookie")
                .playing(Sessions::firstVisitGetsCookie),
        Check.named("further visits are counted")
                .expecting(
                        "Visits: 2, then Visits: 3, even when the client sends other cookies too")
                .advising("Does your code find its own cookie, even between others?")
                .playing(Sessions::visitsAreCounted),
        Check.named("each client has its own count")
                .expecting("for each client its own number")
                .advising("There's one number for all clients, not one for each session.")
                .playing(Sessions::clientsStayApart),
        Check.named("scripts and other sites can't use the cookie")
                .expecting("HttpOnly, and SameSite=Lax or SameSite=Strict; no Secure")
                .once()
                .playing(Sessions::cookieIsProtected),
        Check.named("session ids can't be guessed")
                .expecting("for each client another id, with 16 random bytes or more")
                .advising(WRONG_FIELD, "An id from a counter or a clock can be guessed.")
                .once()
                .playing(Sessions::idsAreRandom),
        Check.named("a forged id gets a new session")
                .expecting("Visits: 1, and an id that the server has chosen")
                .advising("An unknown id must not become valid just because a client sent it.")
                .advising(
                        WRONG_FIELD, "The server has made a session with the id that it was sent.")
                .playing(Sessions::forgedIdIsReplaced),
        Check.named("a session ends --session-seconds after its last visit")
                .startedWith("--session-seconds", "1")
                .once()
                .expecting("after that Visits: 1 again; no end while the client keeps visiting")
                .advising(
                        "A client may send an old cookie, so the server has to check the time itself.")
                .playing(play -> new SessionsEnd(play).watch()),
        Check.named("at most " + MOST + " sessions are kept")
                .once()
                .expecting(
                        "the one that hasn't been used for the longest time is gone; the others stay")
                .advising("Nothing is thrown away, so clients without cookies fill the memory.")
                .playing(Sessions::numberIsBounded),
        Check.named("--session-seconds accepts only a number")
                .once()
                .expecting(
                        "for --session-seconds soon, an error that names the option, and no start")
                .playing(Sessions::optionIsChecked)
    };

    private Sessions() {}

    private static void firstVisitGetsCookie(Play play) throws IOException {
        new Visitor(play).mustCount(1).mustHave("Set-Cookie", COOKIE, "name=value; attributes");
    }

    private static void visitsAreCounted(Play play) throws IOException {
        Visitor visitor = new Visitor(play);
        visitor.mustCount(1);
        visitor.mustCount(2);
        visitor.mustCount(3);
        Map<String, String> own = Map.copyOf(visitor.cookies());
        Visitor among = new Visitor(play).with(Map.of("theme", play.values().word()));
        among.with(own).with(Map.of("lang", "en")).mustCount(4);
        Map<String, String> longerName = new TreeMap<>();
        own.forEach((name, value) -> longerName.put("my" + name, play.values().word()));
        new Visitor(play).with(longerName).with(own).mustCount(5);
    }

    private static void clientsStayApart(Play play) throws IOException {
        Visitor one = new Visitor(play);
        Visitor other = new Visitor(play);
        one.mustCount(1);
        one.mustCount(2);
        other.mustCount(1);
        one.mustCount(3);
        other.mustCount(2);
    }

    private static void cookieIsProtected(Play play) throws IOException {
        Reply reply = new Visitor(play).visit();
        for (String cookie : reply.headers("Set-Cookie")) {
            List<String> attributes =
                    List.of(cookie.toLowerCase(Locale.ROOT).strip().split("\\s*;\\s*"));
            reply.failIf(
                    !attributes.contains("httponly"), WRONG_FIELD, "the cookie is not HttpOnly");
            reply.failIf(
                    !attributes.contains("samesite=lax") && !attributes.contains("samesite=strict"),
                    WRONG_FIELD,
                    "SameSite is neither Lax nor Strict");
            reply.failIf(
                    attributes.contains("secure"),
                    WRONG_FIELD,
                    "it is Secure, so clients send it over https alone");
        }
    }

    private static void idsAreRandom(Play play) throws IOException {
        List<String> ids = new ArrayList<>();
        Reply reply = null;
        for (int i = 0; i < 16; i++) {
            Visitor visitor = new Visitor(play);
            reply = visitor.visit();
            ids.add(visitor.id());
        }
        reply.failIf(
                ids.stream().distinct().count() < ids.size(),
                WRONG_FIELD,
                "two clients have the same id",
                ids);
        int shortest = ids.stream().mapToInt(String::length).min().orElse(0);
        int random = 0;
        for (int place = 0; place < shortest; place++) {
            int here = place;
            random += ids.stream().map(id -> id.charAt(here)).distinct().count() > 3 ? 1 : 0;
        }
        if (random < RANDOM_PLACES) {
            String fault = "of " + shortest + " places of an id, only " + random + " are random";
            throw reply.fault(WRONG_FIELD, fault).with(ids.subList(0, 3));
        }
    }

    private static void forgedIdIsReplaced(Play play) throws IOException {
        Visitor real = new Visitor(play);
        real.mustCount(1);
        Map<String, String> forged = new TreeMap<>();
        real.cookies().keySet().forEach(name -> forged.put(name, play.values().word()));
        for (int i = 0; i < 2; i++) { // the second finds what the first may have left
            Visitor visitor = new Visitor(play).with(forged);
            Reply reply = visitor.mustCount(1);
            reply.failIf(
                    visitor.cookies().equals(forged),
                    WRONG_FIELD,
                    "the client keeps the id that it made up");
            visitor.mustCount(2);
        }
        real.mustCount(2);
    }

    private static void numberIsBounded(Play play) throws IOException {
        Visitor old = new Visitor(play);
        Visitor young = new Visitor(play);
        old.mustCount(1);
        comeAndGo(play, MOST / 2);
        young.mustCount(1);
        comeAndGo(play, MOST / 2);
        young.mustCount(2);
        Reply reply = old.visit();
        reply.failIf(
                Visitor.count(reply) != 1,
                "a session is still there after " + (MOST + 1) + " newer ones");
    }

    /** So many clients that take no cookies. */
    private static void comeAndGo(Play play, int clients) throws IOException {
        int batch = 50; // on one connection
        for (int i = 0; i < clients; i += batch) {
            try (Talk talk = play.connect()) {
                for (int j = 0; j < batch; j++) {
                    talk.send(Visitor.VISITS);
                }
                for (int j = 0; j < batch; j++) {
                    talk.reply().mustHaveStatus(200);
                }
            }
        }
    }

    private static void optionIsChecked(Play play) throws IOException {
        try (StudentServer server = play.start("--port", "0", "--session-seconds", "soon")) {
            String fault = "it starts all the same, on port " + server.port();
            throw Mismatch.of(WRONG_BODY, fault);
        } catch (Mismatch seen) {
            boolean named =
                    seen.lines().stream().anyMatch(line -> line.contains("--session-seconds"));
            if (seen.meaning() != DOES_NOT_START || !named) {
                throw seen;
            }
        }
    }
}
