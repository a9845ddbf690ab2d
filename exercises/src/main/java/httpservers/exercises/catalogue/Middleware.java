package httpservers.exercises.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Check;
import httpservers.exercises.Exercise;
import httpservers.exercises.Level;
import httpservers.exercises.Play;
import httpservers.exercises.http.Meaning;
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

    private Middleware() {}

    static Exercise exercise() {
        return Exercise.numbered(11, "Middleware", Level.ADVANCED, 60)
                .withGoal(
                        "Functions run before and after each handler: every answer tells its"
                                + " X-Response-Time, and /admin asks who you are.")
                .withReading("routing-server/src/main/java/httpservers/routing/Router.java")
                .withFile("routing-server/src/main/java/httpservers/routing/Router.java")
                .withCurl("curl -i -u admin:chalk:board http://127.0.0.1:8002/admin")
                .withHints(
                        "A clock that starts before the handler and stops after it: which method"
                                + " calls every handler, the one for files too?",
                        "Handler has two methods, handle and answer: compare what each does when"
                                + " something is thrown. RFC 7617 section 2 for the password.",
                        "An interface whose one method gets the request and the next handler, and"
                                + " returns a response. One that only adds a field calls the next"
                                + " and changes what comes back. One that guards calls the next, or"
                                + " does not. They stand around the router, one around the other,"
                                + " and the outermost sees all.")
                .withNote(
                        "A handler that takes a handler and is one itself can be stacked without"
                                + " end. Servlet filters, Express and Django do the same; logging,"
                                + " compression and login live there, so no page has to think of"
                                + " them.")
                .withChecks(
                        routes(),
                        files(),
                        errors(),
                        plausible(),
                        asks(),
                        letsIn(),
                        refuses(),
                        anySpelling(),
                        elsewhere());
    }

    private static Check routes() {
        return Check.named("the answer of a route tells its time")
                .expecting("on /about and /, X-Response-Time once: " + TIME_WORDS)
                .advising(
                        Meaning.WRONG_FIELD,
                        "Nothing adds this field yet, or not in this form. Some countries write a"
                                + " comma for the point.")
                .playing(
                        play -> {
                            mustTellTime(play.exchange(Request.get("/about"))).mustHaveStatus(200);
                            mustTellTime(play.exchange(Request.head("/"))).mustHaveStatus(200);
                        });
    }

    private static Check files() {
        return Check.named("the answer of a file tells its time")
                .expecting("the same on files, small and large, each time they are asked for")
                .advising(
                        Meaning.WRONG_FIELD,
                        "A file comes from the router's fallback: that needs it too.")
                .playing(Middleware::filesTellTheirTime);
    }

    private static Check errors() {
        return Check.named("an error tells its time")
                .expecting("the same on 404, 405 and 501")
                .advising(
                        Meaning.WRONG_FIELD,
                        "A refusal is an answer too, made where no handler runs: go around all.")
                .playing(Middleware::errorsTellTheirTime);
    }

    private static Check plausible() {
        return Check.named("the time is in milliseconds")
                .once()
                .expecting("a time not longer than the one that the client waited")
                .advising(
                        Meaning.WRONG_FIELD,
                        "System.nanoTime() counts nanoseconds: a millisecond has 1,000,000.")
                .playing(Middleware::timeIsPlausible);
    }

    private static Check asks() {
        return Check.named("/admin asks for a password")
                .expecting("401, WWW-Authenticate: Basic realm=\"...\", and X-Response-Time")
                .playing(
                        play -> {
                            mustBeRefused(play.exchange(Request.get("/admin")));
                            mustBeRefused(play.exchange(Request.head("/admin")));
                        });
    }

    private static Check letsIn() {
        return Check.named("with the password /admin shows how often it was shown")
                .expecting("200, and on the page \"Shown: \" and a number")
                .playing(Middleware::letsIn);
    }

    private static Check refuses() {
        return Check.named("a refused request does not run the handler")
                .once()
                .expecting(
                        "401 for every wrong password, and afterwards a counter that is one more")
                .advising("The handler ran, and its page was thrown away.")
                .playing(Middleware::countsShownPagesOnly);
    }

    private static Check anySpelling() {
        return Check.named("/admin is guarded however its path is written")
                .expecting("401 for /%61dmin, /admin?x=1 and http://localhost/admin")
                .advising(
                        Meaning.WRONG_STATUS,
                        "The target is what the client wrote; the path is what the router takes.")
                .playing(
                        play -> {
                            for (String target :
                                    List.of("/%61dmin", "/admin?x=1", "http://localhost/admin")) {
                                mustBeRefused(play.exchange(Request.get(target)));
                                shown(play.exchange(with(CREDENTIALS, target)));
                            }
                        });
    }

    private static Check elsewhere() {
        return Check.named("nothing else needs a password")
                .once()
                .expecting("200 for /about and 404 for /administration")
                .playing(
                        play -> {
                            play.exchange(Request.get("/about")).mustHaveStatus(200);
                            Reply missing = play.exchange(Request.get("/administration"));
                            if (missing.status() != 404) {
                                String fault = "the status is " + missing.status() + ", not 404";
                                throw missing.fault(Meaning.SOMETHING_ELSE_CHANGED, fault);
                            }
                        });
    }

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
            Matcher told = TIME.matcher(reply.field("X-Response-Time"));
            if (told.matches() && Double.parseDouble(told.group(1)) > waited) {
                String fault = "it tells %s ms, and the client waited only %.3f ms";
                throw reply.fault(Meaning.WRONG_FIELD, String.format(fault, told.group(1), waited));
            }
        }
    }

    private static void mustBeRefused(Reply reply) {
        reply.mustHaveStatus(401)
                .mustHave("WWW-Authenticate", CHALLENGE, "Basic realm=\"...\"")
                .mustNotContain("Shown:", Meaning.WRONG_BODY);
        mustTellTime(reply);
    }

    private static Request with(String credentials, String target) {
        return authorized("Basic " + base64(credentials), target);
    }

    private static Request authorized(String value, String target) {
        return Request.get(target).with("Authorization", value);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static int shown(Reply reply) {
        mustTellTime(reply.mustHaveStatus(200));
        return Integer.parseInt(
                reply.find(SHOWN, Meaning.WRONG_BODY, "\"Shown: \" and a number").group(1));
    }

    private static void letsIn(Play play) throws IOException {
        int first = shown(play.exchange(with(CREDENTIALS, "/admin")));
        Reply reply = play.exchange(authorized("basic " + base64(CREDENTIALS), "/admin"));
        int second = shown(reply);
        if (second != first + 1) {
            String fault = "it shows " + second + " right after " + first;
            throw reply.fault(Meaning.WRONG_BODY, fault);
        }
    }

    private static void countsShownPagesOnly(Play play) throws IOException {
        int before = shown(play.exchange(with(CREDENTIALS, "/admin")));
        for (String value : wrongOnes(play.values().word())) {
            mustBeRefused(play.exchange(authorized(value, "/admin")));
        }
        mustBeRefused(play.exchange(Request.get("/admin")));
        Reply reply = play.exchange(with(CREDENTIALS, "/admin"));
        if (shown(reply) != before + 1) {
            String fault = "it shows " + shown(reply) + ", and before the refusals " + before;
            throw reply.fault(Meaning.WRONG_BODY, fault);
        }
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
