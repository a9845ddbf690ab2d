package httpservers.coursetext;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a lesson writes after {@code source: }, taken apart: {@code path#member from "text" to
 * "text"}. All but the path may be left out; a {@code "} within a text is written {@code \"}.
 */
record SourceReference(
        String path, Optional<String> member, Optional<String> from, Optional<String> to) {

    private static final String TEXT = "\"((?:\\\\\"|[^\"])*)\"";
    private static final Pattern FORM =
            Pattern.compile(
                    "([^#\\s]+)(?:#(.+?))?(?:\\s+from\\s+%1$s(?:\\s+to\\s+%1$s)?)?"
                            .formatted(TEXT));

    /**
     * @throws IllegalArgumentException with a sentence, if it has another form
     */
    static SourceReference parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        boolean memberTookTheRest =
                matcher.matches()
                        && matcher.group(2) != null
                        && matcher.group(2).matches(".*(\"|\\sfrom\\s).*");
        if (!matcher.matches() || memberTookTheRest) {
            throw new IllegalArgumentException(
                    "\""
                            + text
                            + "\" is no reference to source: write path#member, or path#member from"
                            + " \"first text\" to \"last text\".");
        }
        return new SourceReference(
                matcher.group(1),
                Optional.ofNullable(matcher.group(2)),
                unquoted(matcher.group(3)),
                unquoted(matcher.group(4)));
    }

    private static Optional<String> unquoted(String text) {
        return Optional.ofNullable(text).map(quoted -> quoted.replace("\\\"", "\""));
    }
}
