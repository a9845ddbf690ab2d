package httpservers.exercises.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a page shows a text, and if not, what became of it. */
final class PageText {
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private static final Pattern REFERENCE =
            Pattern.compile("&(#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,4});");

    private PageText() {}

    /** What is wrong with how this page shows the text; empty: nothing. */
    static Optional<Meaning> judge(String page, String text) {
        if (!text.equals(lessMarkup(text)) && page.contains(text)) {
            return Optional.of(Meaning.NOT_ESCAPED);
        }
        if (decoded(page).contains(text)) {
            return Optional.empty();
        }
        if (decoded(decoded(page)).contains(text)) {
            return Optional.of(Meaning.ESCAPED_TWICE);
        }
        if (decoded(page).contains(text.replace(' ', '+'))) {
            return Optional.of(Meaning.PLUS_NOT_DECODED);
        }
        if (containsEncoded(page, text)) {
            return Optional.of(Meaning.STILL_PERCENT_ENCODED);
        }
        if (decoded(page).contains(new String(text.getBytes(UTF_8), ISO_8859_1))
                || page.contains("\ufffd")
                || decoded(page).contains(text.replaceAll("[^\\x00-\\x7f]+", "?"))) {
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

    /** The text that a reader sees where the page has character references. */
    static String decoded(String page) {
        return REFERENCE.matcher(page).replaceAll(PageText::character);
    }

    private static String character(MatchResult reference) {
        String name = reference.group(1);
        String character = reference.group();
        if (name.startsWith("#x") || name.startsWith("#X")) {
            character = Character.toString(Integer.parseInt(name.substring(2), 16));
        } else if (name.startsWith("#")) {
            character = Character.toString(Integer.parseInt(name.substring(1)));
        } else if (NAMED.containsKey(name)) {
            character = NAMED.get(name);
        }
        return Matcher.quoteReplacement(character);
    }

    private static String lessMarkup(String text) {
        return text.replaceAll("[<>&\"']", "");
    }

    private static boolean containsEncoded(String page, String text) {
        String form = URLEncoder.encode(text, UTF_8);
        String path = form.replace("+", "%20");
        String shown = decoded(page).toLowerCase(Locale.ROOT);
        return text.length() > 0
                && !form.equals(text)
                && (shown.contains(form.toLowerCase(Locale.ROOT))
                        || shown.contains(path.toLowerCase(Locale.ROOT)));
    }
}
