package httpservers.exercises.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;

/** Exercise 5: parameters of a query. */
final class QueryParameters {
    private static final Pattern HTML_IN_UTF_8 =
            Pattern.compile("text/html\\s*;\\s*charset=\"?utf-8\"?", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORLD = Pattern.compile("Hello, [Ww]orld!");

    static final Check[] CHECKS = {
        Check.named("the name is greeted")
                .expecting(
                        "200, Content-Type: text/html; charset=utf-8, and Hello, Ada! on the page")
                .playing(QueryParameters::nameIsGreeted),
        Check.named("without a name the world is greeted")
                .expecting("200, and Hello, World! on the page")
                .advising("A name that is empty counts as no name.")
                .playing(QueryParameters::worldIsGreeted),
        greeting("%xx is decoded", "Ada%20Lovelace -> Ada Lovelace", "%41d%61 -> Ada"),
        greeting("a plus is decoded as a space", "Ada+King+Noel -> Ada King Noel"),
        greeting(
                "%xx is decoded as UTF-8",
                "J%C3%BCrgen -> J\u00fcrgen",
                "%e4%b8%96 -> \u4e16",
                "%F0%9F%98%80 -> \ud83d\ude00"),
        Check.named("the name is escaped")
                .expecting("a page that shows the name as text")
                .playing(QueryParameters::nameIsEscaped),
        greeting(
                        "encoded characters are part of the name",
                        "Tom%26Jerry -> Tom&Jerry",
                        "1%2B1%3D2 -> 1+1=2",
                        "a=b -> a=b",
                        "100%2525 -> 100%25")
                .advising(
                        "Is the order right? Cut at & and = first, then plus, then %xx, and each"
                                + " only once."),
        Check.named("other parameters are ignored")
                .expecting("the value of name, and of nothing else")
                .advising(
                        "A parameter is found by its whole name, once that is decoded: username is"
                                + " another, n%61me is the same.")
                .playing(QueryParameters::othersChangeNothing),
        Check.named("a malformed %xx never causes a 500")
                .notPipelined()
                .expecting("400, or 200 with the name as it came; never 500")
                .playing(QueryParameters::wrongCodingIsNoFailure)
    };

    private QueryParameters() {}

    /**
     * @param cases a value of name as it is sent, and what is greeted then
     */
    private static Check greeting(String name, String... cases) {
        return Check.named(name)
                .expecting("the name as the client meant it")
                .playing(
                        play -> {
                            for (String one : cases) {
                                String[] pair = one.split(" -> ");
                                mustGreet(play, "name=" + pair[0], pair[1]);
                            }
                        });
    }

    private static void nameIsGreeted(Play play) throws IOException {
        mustGreet(play, "name=Ada", "Ada")
                .mustHave("Content-Type", HTML_IN_UTF_8, "text/html; charset=utf-8");
        String name = play.values().word();
        mustGreet(play, "name=" + name, name);
    }

    private static void worldIsGreeted(Play play) throws IOException {
        for (String target : List.of("/hello", "/hello?", "/hello?name=", "/hello?name")) {
            mustGreetTheWorld(play.exchange(Request.get(target)));
        }
    }

    private static void nameIsEscaped(Play play) throws IOException {
        String word = play.values().word();
        String script = "<script>alert(\"" + word + "\")</script>";
        for (String name : List.of("<b>Ada</b>", script, "\"" + word + "'>")) {
            mustGreet(play, "name=" + URLEncoder.encode(name, UTF_8), name);
        }
    }

    private static void othersChangeNothing(Play play) throws IOException {
        String name = play.values().word();
        mustGreet(play, "username=Bob&name=" + name, name);
        mustGreet(play, "name=" + name + "&surname=Bob", name);
        mustGreet(play, "x=1&&=&=2&y&name=" + name + "&", name);
        mustGreet(play, "n%61me=" + name, name);
        mustGreetTheWorld(play.exchange(Request.get("/hello?nickname=" + name)));
        Reply reply = play.exchange(Request.get("/hello?name=Ada&name=Bob")).mustHaveStatus(200);
        reply.find(Pattern.compile("Hello, (Ada|Bob)!"), "greeting for one of the two");
    }

    private static void wrongCodingIsNoFailure(Play play) throws IOException {
        for (String value : List.of("%zz", "100%", "%4", "%C3%28")) {
            Reply reply = play.exchange(Request.get("/hello?name=" + value));
            if (reply.status() != 400) {
                reply.mustHaveStatus(200);
            }
        }
    }

    /** The name alone first: then the card can say what became of it. */
    private static Reply mustGreet(Play play, String query, String name) throws IOException {
        return play.exchange(Request.get("/hello?" + query))
                .mustHaveStatus(200)
                .mustShow(name, "Hello, " + name + "!");
    }

    private static void mustGreetTheWorld(Reply reply) {
        reply.mustHaveStatus(200).find(WORLD, "Hello, World!");
    }
}
