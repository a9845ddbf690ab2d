package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;

/** Something in a lesson that leads elsewhere, and the line that it's in. */
record Link(int line, String target) {
    /** In Markdown and in the HTML between. */
    static List<Link> allIn(Node node) {
        List<Link> links = new ArrayList<>();
        for (String target : targets(node)) {
            links.add(new Link(Lesson.lineOf(node), target));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            links.addAll(allIn(child));
        }
        return links;
    }

    private static List<String> targets(Node node) {
        if (node instanceof org.commonmark.node.Link link) {
            return List.of(link.getDestination());
        }
        if (node instanceof Image image) {
            return List.of(image.getDestination());
        }
        if (node instanceof LinkReferenceDefinition definition) {
            return List.of(definition.getDestination());
        }
        if (node instanceof HtmlBlock html) {
            return targets(html.getLiteral());
        }
        return node instanceof HtmlInline html ? targets(html.getLiteral()) : List.of();
    }

    private static List<String> targets(String html) {
        return Jsoup.parseBodyFragment(html).select("[href], [src]").stream()
                .map(element -> element.attr(element.hasAttr("href") ? "href" : "src"))
                .toList();
    }
}
