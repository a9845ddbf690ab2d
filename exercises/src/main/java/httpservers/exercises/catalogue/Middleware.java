package httpservers.exercises.catalogue;

import static httpservers.exercises.http.Meaning.SOMETHING_ELSE_CHANGED;
import static httpservers.exercises.http.Meaning.WRONG_FIELD;
import static httpservers.exercises.http.Meaning.WRONG_STATUS;
import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import httpservers.exercises.http.Talk;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exercise 11: what runs around each handler. */
final class Middleware {
    private static final String CREDENTIALS = "admin:chalk:board";

    private static final Pattern TIME = Pattern.compile("([0-9]+\\.[0-9]{3,}) ?ms");
    private static final String TIME_WORDS = "milliseconds such as 0.184 ms";
    private static final Pattern CHALLENGE =
            Pattern.compile("Basic\\s+(?:.*,\\s*)?realm\\s*=\\s*\\S.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOWN = Pattern.compile("Shown:\\s*([0-9]{1,9})");

    static final Check[] CHECKS = {
        Check.named("a route's response has X-Response-Time")
                .expecting("on /about and /, X-Response-Time once: " + TIME_WORDS)
                .advising(
                        WRONG_FIELD,
                        "Nothing adds this field yet, or not in this form. Some countries write a"
                                + " comma for the point.")
                .playing(
                        play -> {
                            mustTellTime(play.exchange(Request.get("/about"))).mustHaveStatus(200);
                            mustTellTime(play.exchange(Request.head("/"))).mustHaveStatus(200);
                        }),
        Check.named("a file's response has X-Response-Time")
                .expecting("the same on files, small and large, each time they are asked for")
                .advising(
                        WRONG_FIELD, "A file comes from the router's fallback: that needs it too.")
                .playing(Middleware::filesTellTheirTime),
        Check.named("an error response has X-Response-Time")
                .expecting("the same on 404, 405 and 501")
                .advising(
                        WRONG_FIELD,
                        "An error is a response too, even if no handler ran: wrap the whole router.")
                .playing(Middleware::errorsTellTheirTime),
        Check.named("X-Response-Time is in milliseconds")
                .once()
                .expecting("a time no longer than the client waited")
                .advising(
                        WRONG_FIELD,
                        "System.nanoTime() counts nanoseconds: a millisecond has 1,000,000.")
                .playing(Middleware::timeIsPlausible),
        Check.named("/admin asks for a password")
                .expecting("401, WWW-Authenticate: Basic realm=\"...\", and X-Response-Time")
                .playing(
                        play -> {
                            mustBeRefused(play.exchange(Request.get("/admin")));
                            mustBeRefused(play.exchange(Request.head("/admin")));
                        }),
        Check.named("with the password, /admin shows how often it was shown")
                .expecting("200, and on the page \"Shown: \" and a number")
                .playing(Middleware::letsIn),
        Check.named("a refused request doesn't run the handler")
                .once()
                .expecting("401 for every wrong password, and afterward a counter that is one more")
                .advising("The handler ran, and its page was thrown away.")
                .playing(Middleware::countsShownPagesOnly),
        Check.named("/admin is guarded however its path is written")
                .expecting("401 for /%61dmin, /admin?x=1 and http://localhost/admin")
                .advising(
                        WRONG_STATUS,
                        "The target is what the client wrote; the path is what the router takes.")
                .playing(
                        play -> {
                            for (String target :
                                    List.of("/%61dmin", "/admin?x=1", "http://localhost/admin")) {
                                mustBeRefused(play.exchange(Request.get(target)));
                                shown(play.exchange(with(CREDENTIALS, target)));
                            }
                        }),
        Check.named("no other path needs a password")
                .once()
                .expecting("200 for /about and 404 for /administration")
                .playing(
                        play -> {
                            play.exchange(Request.get("/about")).mustHaveStatus(200);
                            Reply missing = play.exchange(Request.get("/administration"));
                            missing.failIf(
                                    missing.status() != 404,
                                    SOMETHING_ELSE_CHANGED,
                                    "the status is " + missing.status() + ", not 404");
                        })
    };

    private Middleware() {}

    private static Reply mustTellTime(Reply reply) {
        return reply.mustHave("X-Response-Time", TIME, TIME_WORDS);
    }

    private static void filesTellTheirTime(Play play) throws IOException {
        byte[] small = play.values().bytes(500);
        byte[] large = play.values().bytes(100_000);
        String name = play.values().word();
        play.site().write(name + ".png", small);
        play.site().write(name + ".jpg", large);
        for (int i = 0; i < 3; i++) {
            mustTellTime(play.exchange(Request.get("/" + name + ".png"))).mustHaveBody(small);
        }
        mustTellTime(play.exchange(Request.get("/" + name + ".jpg"))).mustHaveBody(large);
        mustTellTime(play.exchange(Request.head("/" + name + ".jpg"))).mustHaveStatus(200);
    }

    private static void errorsTellTheirTime(Play play) throws IOException {
        String missing = "/" + play.values().word();
        mustTellTime(play.exchange(Request.get(missing))).mustHaveStatus(404);
        mustTellTime(play.exchange(Request.to("POST", "/about")))
                .mustHave("Allow", Pattern.compile("GET, HEAD.*"), "GET, HEAD");
        mustTellTime(play.exchange(Request.to("BREW", missing))).mustHaveStatus(501);
    }

    private static void timeIsPlausible(Play play) throws IOException {
        Talk talk = play.connect();
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            Reply reply = mustTellTime(talk.send(Request.get("/about")).reply());
            double waited = (System.nanoTime() - start) / 1e6;
            Matcher told = TIME.matcher(reply.header("X-Response-Time"));
            reply.failIf(
                    told.matches() && Double.parseDouble(told.group(1)) > waited,
                    WRONG_FIELD,
                    String.format(
                            "it tells %s ms, and the client waited only %.3f ms",
                            told.group(1), waited));
        }
    }

    private static void mustBeRefused(Reply reply) {
        reply.mustHaveStatus(401)
                .mustHave("WWW-Authenticate", CHALLENGE, "Basic realm=\"...\"")
                .mustNotContain("Shown:");
        mustTellTime(reply);
    }

    private static Request with(String credentials, String target) {
        return authorized("Basic " + base64(credentials), target);
    }

    private static Request authorized(String value, String target) {
        return Request.get(target).withHeader("Authorization", value);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static int shown(Reply reply) {
        mustTellTime(reply.mustHaveStatus(200));
        return Integer.parseInt(reply.find(SHOWN, "\"Shown: \" and a number").group(1));
    }

    private static void letsIn(Play play) throws IOException {
        int first = shown(play.exchange(with(CREDENTIALS, "/admin")));
        Reply reply = play.exchange(authorized("basic " + base64(CREDENTIALS), "/admin"));
        int second = shown(reply);
        reply.failIf(second != first + 1, "it shows " + second + " right after " + first);
    }

    private static void countsShownPagesOnly(Play play) throws IOException {
        int before = shown(play.exchange(with(CREDENTIALS, "/admin")));
        for (String value : wrongOnes(play.values().word())) {
            mustBeRefused(play.exchange(authorized(value, "/admin")));
        }
        mustBeRefused(play.exchange(Request.get("/admin")));
        Reply reply = play.exchange(with(CREDENTIALS, "/admin"));
        reply.failIf(
                shown(reply) != before + 1,
                "it shows " + shown(reply) + ", and before the refusals " + before);
    }

    private static List<String> wrongOnes(String word) {
        return List.of(
                "Basic " + base64("admin:" + word),
                "Basic " + base64(word + ":chalk:board"),
                "Basic " + base64("admin:chalk"),
                "Basic " + base64("admin:chalk:boar"),
                "Basic " + base64("admin:chalk:boards"),
                "Basic " + base64("admin:Chalk:Board"),
                "Basic " + base64("admin:"),
                "Basic " + base64("admin"),
                "Basic " + base64(""),
                "Basic",
                "Basic " + CREDENTIALS,
                "Basic !" + word,
                "Bearer " + base64(CREDENTIALS),
                base64(CREDENTIALS),
                "");
    }
}
