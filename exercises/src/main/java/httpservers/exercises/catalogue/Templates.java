package httpservers.exercises.catalogue;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Delivery;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Exercise 9: templates. */
final class Templates {
    private static final String FILE = "greeting.html";

    /** The name between brackets, so that nothing before or after it goes unnoticed. */
    private static final String BRACKETS = "<p title=\"[{{name}}]\">[{{name}}]</p>\n";

    private static final String PAGE =
            "<!doctype html>\r\n<p>\u00fc {{name}}{{name}}</p>\n\n<a href='/{{name}}'></a>";

    private static final Pattern WORLD = Pattern.compile("\\[world]", Pattern.CASE_INSENSITIVE);

    /** What stays as it is. */
    private static final String OTHERS =
            "{{title}} {{Name}} {{surname}} {name} {{}} }} ${name} $1 \\n %s\n{{ {{name\n";

    private static final String LARGE =
            "<p>{{name}}</p>\n<p>filler</p>\n".repeat(10_000) + "<p>{{name}}</p>";

    private static final String REPLACE_ALL =
            "In the second argument of replaceAll, $ and \\ have a special meaning.";

    private static final String EXPANDED =
            "The result is searched for {{name}} again, so the one in the name is replaced too.";

    static final Check[] CHECKS = {
        Check.named("the page greets by name")
                .expecting("200, text/html, and the name in place of {{name}}")
                .advising("greeting.html has no {{name}}, or went out as it is: no route fills it.")
                .advising(
                        Meaning.NOT_THERE_YET,
                        "There is no greeting.html in the folder static, and no route that would"
                                + " fill it.")
                .playing(
                        play -> {
                            String name = play.values().word();
                            ask(play, name).mustShow(name);
                        }),
        Check.named("greeting.html is read again for each request")
                .expecting("the file as it is now, even after a change")
                .advising(
                        "The file is read only once, or from a different folder than the one that"
                                + " --root names.")
                .playing(Templates::isReadAgain),
        Check.named("every {{name}} is replaced, and the rest stays")
                .expecting("the file, with the name for each {{name}}")
                .playing(play -> mustFill(play, PAGE)),
        Check.named("the name is decoded")
                .expecting("percent and plus decoded, as UTF-8")
                .playing(Templates::isDecoded),
        Check.named("the name is escaped")
                .expecting("& < > \" ' escaped, so that the page shows them as they are")
                .playing(
                        play -> {
                            String text = play.values().text();
                            mustShow(play, "<b>Ada</b>", "1 & 2", "\"", "'", "&lt;", text);
                        }),
        Check.named("no character in the name is special")
                .expecting("the name as it was sent, even with $ and \\")
                .advising(Meaning.SERVER_ERROR, REPLACE_ALL)
                .advising(REPLACE_ALL)
                .playing(play -> mustShow(play, "$5", "${name}", "C:\\new", "\\", "$", "%s %d")),
        Check.named("an inserted name isn't expanded again")
                .delivered(Delivery.WHOLE, Delivery.PIPELINED)
                .expecting("a name such as {{name}} appears on the page unchanged")
                .advising(Meaning.HANGS, EXPANDED)
                .advising(EXPANDED)
                .playing(
                        play -> {
                            String word = play.values().word();
                            String inside = word + "{{name}}" + word;
                            mustShow(play, "{{name}}", "{{" + word + "}}", inside);
                        }),
        Check.named("unknown placeholders stay as they are")
                .expecting("200, and everything but {{name}} unchanged")
                .playing(
                        play -> {
                            String unknown = "<p>{{" + play.values().word() + "}}</p>\n";
                            mustFill(play, "<p>{{name}}</p>\n" + unknown + OTHERS);
                        }),
        Check.named("a missing or empty name greets the world")
                .expecting("World in place of {{name}}")
                .playing(Templates::greetsTheWorld),
        Check.named("a template can be large")
                .delivered(Delivery.WHOLE)
                .expecting("the whole file, filled in")
                .advising(
                        "Response.bytes() has only what is in memory. The body of a file over 64"
                                + " KiB is in Response.file().")
                .playing(play -> mustFill(play, LARGE)),
        Check.named("a missing greeting.html gets 404")
                .expecting("404, and the server goes on")
                .playing(Templates::isMissed)
    };

    private Templates() {}

    private static void isReadAgain(Play play) throws IOException {
        for (int i = 0; i < 2; i++) {
            String version = play.values().word();
            play.site().write(FILE, "<p>" + version + ": {{name}}</p>\n");
            ask(play, "Ada").mustShow(version + ": Ada");
        }
    }

    private static void isDecoded(Play play) throws IOException {
        play.site().write(FILE, BRACKETS);
        String word = play.values().word();
        ask(play, "Ada " + word).mustShow("[Ada " + word + "]");
        target(play, "/greeting?name=Ada%20" + word).mustShow("[Ada " + word + "]");
        ask(play, "Zo\u00eb \u4e16\u754c 1+1=2").mustShow("[Zo\u00eb \u4e16\u754c 1+1=2]");
        target(play, "/greeting?x=1&name=" + word + "&y").mustShow("[" + word + "]");
    }

    private static void mustShow(Play play, String... names) throws IOException {
        play.site().write(FILE, BRACKETS);
        for (String name : names) {
            ask(play, name).mustShow("[" + name + "]");
        }
    }

    private static void greetsTheWorld(Play play) throws IOException {
        play.site().write(FILE, BRACKETS);
        for (String target : List.of("/greeting", "/greeting?name=", "/greeting?x=1&name")) {
            target(play, target).find(WORLD, "[World] for " + target);
        }
    }

    private static void isMissed(Play play) throws IOException {
        play.site().delete(FILE);
        play.exchange(Request.get("/greeting?name=Ada")).mustHaveStatus(404);
    }

    /** With a name that needs no escaping, so that each byte of the answer is known. */
    private static void mustFill(Play play, String template) throws IOException {
        play.site().write(FILE, template);
        String name = play.values().word();
        String page = template.replace("{{name}}", name);
        ask(play, name).mustHaveBody(page.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply ask(Play play, String name) throws IOException {
        return target(play, "/greeting?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private static Reply target(Play play, String target) throws IOException {
        return play.exchange(Request.get(target)).mustHaveStatus(200).mustHaveType("text/html");
    }
}
