package httpservers.exercises.catalogue;

import httpservers.exercises.Check;
import httpservers.exercises.Exercise;
import httpservers.exercises.Level;
import httpservers.exercises.Play;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import java.io.IOException;
import java.util.regex.Pattern;

/** Exercise 2: a further page. */
final class ContactPage {
    private static final Request CONTACT = Request.get("/contact");

    private static final Pattern DOCTYPE = pattern("\\A\\s*<!doctype html\\b[^>]*>");
    private static final Pattern TITLE = pattern("<title>([^<]*\\S[^<]*)</title>");
    private static final Pattern HEADING = pattern("<h1\\b[^>]*>.*?\\S.*?</h1>");
    private static final Pattern LINK =
            pattern("<a\\b[^>]*\\bhref\\s*=\\s*[\"']?(\\./|/)?contact(\\.html)?[\"'\\s>#?]");

    private ContactPage() {}

    static Exercise exercise() {
        return Exercise.numbered(2, "Contact page", Level.BEGINNER, 15)
                .withGoal("There is a page contact.html: at /contact, and linked from the index.")
                .withReading("http-core/src/main/java/httpservers/files/PathResolver.java")
                .withFile("static/contact.html")
                .withCurl("curl -i http://127.0.0.1:8002/contact")
                .withHints(
                        "The address is /contact, without an ending. How does /about find its"
                                + " file?",
                        "The folder static, and the method withFileName in PathResolver.",
                        "A new file beside about.html with a doctype, a title, and a heading of its"
                                + " own; and an a element in index.html that leads to it.")
                .withNote(
                        "No code changed, and no server had to be started anew: a server of files"
                                + " looks for them at each request.")
                .withChecks(
                        Check.named("/contact answers with a page")
                                .onAllServers()
                                .expecting("200 and Content-Type: text/html")
                                .advising(
                                        Meaning.NOT_THERE_YET,
                                        "There is no file contact.html in the folder static.")
                                .asking(CONTACT, ContactPage::mustBePage),
                        Check.named("the page is HTML with a title and a heading")
                                .onAllServers()
                                .once()
                                .expecting(
                                        "a doctype, a title element, and an h1 element with text")
                                .asking(CONTACT, ContactPage::mustBeHtml),
                        Check.named("the title is the page's own")
                                .once()
                                .expecting("another title than those of the index and of /about")
                                .playing(ContactPage::titleIsItsOwn),
                        Check.named("the index links to it")
                                .onAllServers()
                                .once()
                                .expecting("in the index, a link: <a href=\"/contact\">")
                                .asking(Request.get("/"), ContactPage::mustLink));
    }

    private static void mustBePage(Reply reply) {
        reply.mustHaveStatus(200).mustHaveType("text/html");
    }

    private static void mustBeHtml(Reply reply) {
        reply.find(DOCTYPE, Meaning.WRONG_BODY, "<!DOCTYPE html> at its start");
        reply.find(TITLE, Meaning.WRONG_BODY, "title element with text");
        reply.find(HEADING, Meaning.WRONG_BODY, "h1 element with text");
    }

    private static void titleIsItsOwn(Play play) throws IOException {
        Reply contact = play.exchange(CONTACT);
        for (String other : new String[] {"/", "/about"}) {
            if (title(play.exchange(Request.get(other))).equals(title(contact))) {
                throw contact.fault(Meaning.WRONG_BODY, "the title is the one of " + other);
            }
        }
    }

    private static String title(Reply reply) {
        return reply.find(TITLE, Meaning.WRONG_BODY, "title element with text").group(1).strip();
    }

    private static void mustLink(Reply index) {
        String visible = index.text().replaceAll("(?s)<!--.*?-->", "");
        if (!LINK.matcher(visible).find()) {
            throw index.fault(Meaning.WRONG_BODY, "the index has no link to /contact");
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
