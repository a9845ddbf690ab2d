package httpservers.exercises.catalogue;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;

/** Exercise 2: a further page. */
final class ContactPage {
    private static final Request CONTACT = Request.get("/contact");

    /** For links, which may be relative. */
    private static final String BASE = "http://localhost/";

    static final Check[] CHECKS = {
        Check.named("/contact returns a page")
                .onAllServers()
                .expecting("200 and Content-Type: text/html")
                .advising(
                        Meaning.NOT_THERE_YET,
                        "There is no file contact.html in the folder static.")
                .asking(CONTACT, reply -> reply.mustHaveStatus(200).mustHaveType("text/html")),
        Check.named("the page is HTML with a title and a heading")
                .onAllServers()
                .once()
                .expecting("a doctype, a title element, and an h1 element with text")
                .asking(CONTACT, ContactPage::mustBeHtml),
        Check.named("the page has its own title")
                .once()
                .expecting("another title than those of the index and of /about")
                .playing(ContactPage::titleIsItsOwn),
        Check.named("the index links to the page")
                .onAllServers()
                .once()
                .expecting("in the index, a link: <a href=\"/contact\">")
                .asking(Request.get("/"), ContactPage::mustLink)
    };

    private ContactPage() {}

    private static void mustBeHtml(Reply reply) {
        Document page = page(reply);
        DocumentType type = page.documentType();
        must(reply, type != null && type.name().equals("html"), "<!DOCTYPE html> at its start");
        must(reply, !page.title().isEmpty(), "title element with text");
        must(reply, page.select("h1").hasText(), "h1 element with text");
    }

    private static void titleIsItsOwn(Play play) throws IOException {
        Reply contact = play.exchange(CONTACT);
        String title = page(contact).title();
        must(contact, !title.isEmpty(), "title element with text");
        for (String other : new String[] {"/", "/about"}) {
            contact.failIf(
                    page(play.exchange(Request.get(other))).title().equals(title),
                    "the title is the one of " + other);
        }
    }

    private static void mustLink(Reply index) {
        boolean links =
                page(index).select("a[href]").stream()
                        .map(link -> link.absUrl("href"))
                        .anyMatch(url -> url.matches(BASE + "contact(\\.html)?([?#].*)?"));
        must(index, links, "link to /contact");
    }

    private static Document page(Reply reply) {
        return Jsoup.parse(reply.text(), BASE);
    }

    private static void must(Reply reply, boolean has, String what) {
        if (!has) {
            throw reply.faultInBody(Meaning.WRONG_BODY, "the body has no " + what, 0);
        }
    }
}
