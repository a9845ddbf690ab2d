package httpservers.exercises.catalogue;

import static httpservers.exercises.http.Meaning.NOT_LOGGED;
import static httpservers.exercises.http.Meaning.WRONG_LOG;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import httpservers.exercises.http.Talk;
import httpservers.exercises.student.Site;
import httpservers.exercises.student.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Exercise 6: a line in the log for each request. */
final class AccessLog {
    /** A line is written before the answer, or right after it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String TIME = "\\d{1,2}:\\d\\d:\\d\\d";

    private static final List<String> LINE_BREAKS = List.of("%0d%0a", "%0A", "%0D");

    static final Check[] CHECKS = {
        Check.named("a request for a file is logged with time, method, path and status")
                .onAllServers()
                .expecting("one line such as: 14:03:07.123 GET /file.html 200")
                .advising(
                        WRONG_LOG,
                        "All four belong on one line, and the time has hours, minutes and"
                                + " seconds.")
                .playing(AccessLog::fileIsLogged),
        Check.named("a request for a route is logged")
                .expecting("one line with GET, /about and 200")
                .advising(
                        NOT_LOGGED,
                        "The line is written where files are found, but a route doesn't pass through"
                                + " there.")
                .playing(AccessLog::routeIsLogged),
        Check.named("a missing file is logged with 404")
                .onAllServers()
                .expecting("one line with the method, the path, and 404")
                .playing(play -> isLogged(play, "GET", 404)),
        Check.named("other methods are logged by their names")
                .onAllServers()
                .expecting("one line with POST, the path, and the status")
                .playing(play -> isLogged(play, "POST", 405)),
        refused("a refused request is logged with 400")
                .expecting("one line with GET, the path, and 400")
                .advising(
                        NOT_LOGGED,
                        "A request without Host never reaches a handler: Responder.refuse"
                                + " makes its response.")
                .playing(AccessLog::requestWithoutHostIsLogged),
        refused("bytes that aren't a request are logged with 400")
                .expecting("one line with a time and 400")
                .advising(NOT_LOGGED, "There is no method and no path here: write a - instead.")
                .playing(AccessLog::nonsenseIsLogged),
        Check.named("each request on a connection is logged on its own line")
                .on(Step.ASYNC, Step.ROUTING)
                .once()
                .expecting("three requests, three lines, in their order")
                .playing(AccessLog::eachIsLogged),
        refused("a path can't forge a second line")
                .expecting("one line, whatever is encoded in the path")
                .advising(
                        WRONG_LOG, "Decoded, %0d%0a is a line break: write the path as it arrived.")
                .playing(AccessLog::pathCannotForge)
    };

    private AccessLog() {}

    /** The connection ends after a 400, so nothing can be pipelined behind it. */
    private static Check refused(String name) {
        return Check.named(name).onAllServers().notPipelined();
    }

    private static void fileIsLogged(Play play) throws IOException {
        String name = play.values().word() + ".html";
        play.site().write(name, "<p>A page.</p>\n");
        int mark = play.output().mark();
        Reply reply = play.exchange(Request.get("/" + name)).mustHaveStatus(200);
        mustBeLogged(play, reply, mark, "GET", "/" + name);
    }

    private static void routeIsLogged(Play play) throws IOException {
        int mark = markAfterAllBefore(play);
        Reply reply = play.exchange(Request.get("/about")).mustHaveStatus(200);
        mustBeLogged(play, reply, mark, "GET", "/about");
    }

    private static void isLogged(Play play, String method, int status) throws IOException {
        String path = "/" + play.values().word();
        int mark = play.output().mark();
        Reply reply = play.exchange(Request.to(method, path)).mustHaveStatus(status);
        mustBeLogged(play, reply, mark, method, path);
    }

    private static void requestWithoutHostIsLogged(Play play) throws IOException {
        String path = "/" + play.values().word();
        int mark = play.output().mark();
        Reply reply = ask(play, Request.raw("GET " + path + " HTTP/1.1\r\n")).mustHaveStatus(400);
        mustBeLogged(play, reply, mark, "GET", path);
    }

    private static void nonsenseIsLogged(Play play) throws IOException {
        int mark = markAfterAllBefore(play);
        Reply reply = ask(play, Request.raw(play.values().word() + "\r\n")).mustHaveStatus(400);
        String line = onlyLine(reply, linesSince(play, mark).stream().filter(has("400")).toList());
        mustHave(reply, line, TIME, "time of day");
    }

    private static void eachIsLogged(Play play) throws IOException {
        List<String> paths = Stream.generate(() -> "/" + play.values().word()).limit(3).toList();
        int mark = play.output().mark();
        Talk talk = play.connect();
        paths.forEach(path -> talk.send(Request.get(path)));
        talk.reply();
        talk.reply();
        Reply last = talk.reply();
        for (String path : paths) {
            mustBeLogged(play, last, mark, "GET", path);
        }
        List<String> logged =
                play.output().linesFrom(mark).stream()
                        .flatMap(line -> paths.stream().filter(line::contains))
                        .toList();
        last.failIf(!logged.equals(paths), WRONG_LOG, "the lines come in another order");
    }

    private static void pathCannotForge(Play play) throws IOException {
        for (String lineBreak : LINE_BREAKS) {
            String path = "/" + play.values().word();
            String forged = "/" + play.values().word();
            String target = path + lineBreak + "12:00:00.000%20GET%20" + forged + "%20200";
            int mark = markAfterAllBefore(play);
            Reply reply = ask(play, Request.get(target));
            List<String> lines = linesSince(play, mark);
            for (String line : lines) {
                if (line.contains(forged) && !line.contains(path)) {
                    String fault = "the line break was decoded, and the client wrote a line";
                    throw reply.fault(WRONG_LOG, fault).with(lines);
                }
            }
            String status = String.valueOf(reply.status());
            onlyLine(reply, lines.stream().filter(has(status)).toList());
        }
    }

    /** Sends in the delivery of this run, and goes: a server that closes need not wait for us. */
    private static Reply ask(Play play, Request request) throws IOException {
        try (Talk talk = play.connect()) {
            play.delivery().portions(request.bytes()).forEach(talk::send);
            return talk.reply();
        }
    }

    private static void mustBeLogged(Play play, Reply reply, int mark, String method, String path)
            throws IOException {
        reply.failIf(
                play.output().await(mark, line -> line.contains(path), PATIENCE).isEmpty(),
                NOT_LOGGED,
                "no line with " + path + " came");
        List<String> lines =
                linesSince(play, mark).stream().filter(line -> line.contains(path)).toList();
        String line = onlyLine(reply, lines);
        mustHave(reply, line, TIME, "time of day");
        mustHave(reply, line, word(method), "method " + method);
        mustHave(reply, line, word(reply.status() + ""), "status " + reply.status());
    }

    private static String onlyLine(Reply reply, List<String> lines) {
        reply.failIf(lines.isEmpty(), NOT_LOGGED, "no line with its status came");
        if (lines.size() > 1) {
            String fault = "one request left " + lines.size() + " lines";
            throw reply.fault(WRONG_LOG, fault).with(lines);
        }
        return lines.get(0);
    }

    private static void mustHave(Reply reply, String line, String pattern, String what) {
        reply.failIf(
                !Pattern.compile(pattern).matcher(line).find(),
                WRONG_LOG,
                "the line has no " + what,
                List.of(line));
    }

    private static Predicate<String> has(String number) {
        return Pattern.compile(word(number)).asPredicate();
    }

    /** Not a part of a longer word or number, or of a time. */
    private static String word(String text) {
        return "(?<![\\w.,:/-])" + text + "(?![\\w-]|[.,:]\\d)";
    }

    /** Where the output goes on when the lines of all requests before have come. */
    private static int markAfterAllBefore(Play play) throws IOException {
        linesSince(play, play.output().mark());
        return play.output().mark();
    }

    /**
     * The lines up to now: a last request marks their end. Those of the page that is always the
     * same are left out.
     */
    private static List<String> linesSince(Play play, int mark) throws IOException {
        String last = "/" + play.values().word();
        Reply reply = ask(play, Request.get(last));
        reply.failIf(
                play.output().await(mark, line -> line.contains(last), PATIENCE).isEmpty(),
                NOT_LOGGED,
                "no line with " + last + " came");
        return play.output().linesFrom(mark).stream()
                .takeWhile(line -> !line.contains(last))
                .filter(line -> !line.contains(Site.PLAIN))
                .toList();
    }
}
