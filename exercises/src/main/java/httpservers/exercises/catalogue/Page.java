package httpservers.exercises.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.Check;
import httpservers.exercises.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The page of an exercise, {@code exercises/NN-name.md}, with everything that's said about it. The
 * build copies the pages next to this class, so a teacher's checks never read those of a clone.
 */
final class Page {
    private final String name;
    private final String text;

    Page(String name) {
        this.name = name;
        try (InputStream in = Page.class.getResourceAsStream(name + ".md")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no page exercises/" + name + ".md.");
            }
            text = new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Exercise exercise(Check... checks) {
        return new Exercise(
                name,
                all("(?m)\\A# Exercise \\d+: (.+)$").get(0),
                all("(?m)^When a check fails, look at `(.+)`").get(0),
                all("(?m)^(curl (?:.*\\\\\n)*.*)$").get(0).lines().map(String::strip).toList(),
                all(details("Hint \\d[^<]*")).stream().map(Page::plain).toList(),
                plain(all(details("Why it matters")).get(0)),
                List.of(checks));
    }

    /** A pattern for the text of a folded paragraph. */
    private static String details(String summary) {
        return "(?s)<details>\n<summary>" + summary + "</summary>(.*?)</details>";
    }

    /** The first group of each match. */
    private List<String> all(String pattern) {
        List<String> found =
                Pattern.compile(pattern).matcher(text).results().map(one -> one.group(1)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(name + ".md has no " + pattern);
        }
        return found;
    }

    /** Without the marks of Markdown, in one line, for a terminal. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .replace("`", "")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
