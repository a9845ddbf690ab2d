package httpservers.coursetext.browser;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The little JSON that these tests need: to write a string, and to find a member of a message whose
 * value is a number or a string without escapes.
 */
final class Json {
    private Json() {}

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    static int number(String message, String member) {
        return Integer.parseInt(all(message, member, "([0-9]+)").get(0));
    }

    static String string(String message, String member) {
        return all(message, member, "\"([^\"\\\\]*)\"").get(0);
    }

    static String lastString(String message, String member) {
        List<String> found = all(message, member, "\"([^\"\\\\]*)\"");
        return found.get(found.size() - 1);
    }

    private static List<String> all(String message, String member, String value) {
        List<String> found =
                Pattern.compile("\"" + member + "\":" + value)
                        .matcher(message)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("There is no \"" + member + "\" in " + message);
        }
        return found;
    }
}
