package httpservers.exercises.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Whether a page shows a text, and if not, what became of it. */
final class PageText {
    private PageText() {}

    /** What is wrong with how this page shows the text; empty: nothing. */
    static Optional<Meaning> judge(String page, String text) {
        if (!text.equals(text.replaceAll("[<>&\"']", "")) && page.contains(text)) {
            return Optional.of(Meaning.NOT_ESCAPED);
        }
        String shown = shown(page);
        if (shown.contains(text)) {
            return Optional.empty();
        }
        if (Parser.unescapeEntities(shown, false).contains(text)) {
            return Optional.of(Meaning.ESCAPED_TWICE);
        }
        if (shown.contains(text.replace(' ', '+'))) {
            return Optional.of(Meaning.PLUS_NOT_DECODED);
        }
        if (containsEncoded(shown.toLowerCase(Locale.ROOT), text)) {
            return Optional.of(Meaning.STILL_PERCENT_ENCODED);
        }
        if (shown.contains(new String(text.getBytes(UTF_8), ISO_8859_1))
                || shown.contains("\ufffd")
                || shown.contains(text.replaceAll("[^\\x00-\\x7f]+", "?"))) {
            return Optional.of(Meaning.NOT_UTF8);
        }
        return Optional.of(Meaning.TEXT_MISSING);
    }

    /** Where in the page the wrong form of the text begins; -1: nowhere. */
    static int indexOfWrong(Meaning meaning, String page, String text) {
        return switch (meaning) {
            case NOT_ESCAPED -> page.indexOf(text);
            case STILL_PERCENT_ENCODED -> page.indexOf('%');
            case ESCAPED_TWICE -> page.indexOf("&amp;");
            default -> -1;
        };
    }

    /** Each run of text between two tags, and the value of each attribute, on a line of its own. */
    private static String shown(String page) {
        StringJoiner shown = new StringJoiner("\n");
        Jsoup.parse(page)
                .traverse(
                        (node, depth) -> {
                            if (node instanceof TextNode text) {
                                shown.add(text.getWholeText());
                            } else if (node instanceof Element) {
                                node.attributes().forEach(one -> shown.add(one.getValue()));
                            }
                        });
        return shown.toString();
    }

    private static boolean containsEncoded(String shown, String text) {
        String form = URLEncoder.encode(text, UTF_8).toLowerCase(Locale.ROOT);
        return !form.equals(text.toLowerCase(Locale.ROOT))
                && (shown.contains(form) || shown.contains(form.replace("+", "%20")));
    }
}
