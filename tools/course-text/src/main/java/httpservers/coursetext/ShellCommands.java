package httpservers.coursetext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a line of shell apart as far as the lessons need it: simple commands, each as its words
 * without quotes and redirections.
 */
final class ShellCommands {
    private static final Pattern REDIRECTION = Pattern.compile("(?:\\d|&)?(?:>>?|<)(&?.*)");

    private final String line;
    private final List<List<String>> commands = new ArrayList<>();
    private List<String> command = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;

    private ShellCommands(String line) {
        this.line = line;
    }

    static List<List<String>> in(String line) {
        ShellCommands shell = new ShellCommands(line);
        int position = 0;
        while (position < line.length()) {
            position = shell.take(position);
        }
        shell.endCommand();
        return shell.commands;
    }

    /**
     * Lines of which each but the last ends with a backslash are one, at the place of the first.
     */
    static List<String> joined(List<String> lines) {
        List<String> result = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        int waiting = 0;
        for (String line : lines) {
            boolean continues = line.endsWith("\\");
            whole.append(continues ? line.substring(0, line.length() - 1) : line);
            waiting++;
            if (!continues) {
                result.add(whole.toString());
                result.addAll(Collections.nCopies(waiting - 1, ""));
                whole.setLength(0);
                waiting = 0;
            }
        }
        return result;
    }

    /** Takes what begins here, and says where the next begins. */
    private int take(int position) {
        char c = line.charAt(position);
        if (c == '\'' || c == '"') {
            return takeQuoted(position, c);
        }
        if (c == '#' && !inWord) {
            return line.length();
        }
        if (Character.isWhitespace(c)) {
            endWord();
        } else if (isOperator(c, position)) {
            endCommand();
        } else {
            inWord = true;
            word.append(c);
        }
        return position + 1;
    }

    private int takeQuoted(int position, char quote) {
        int end = line.indexOf(quote, position + 1);
        end = end < 0 ? line.length() : end;
        inWord = true;
        word.append(line, position + 1, end);
        return end + 1;
    }

    /** The {@code &} of {@code 2>&1} and {@code &>file} is none. */
    private boolean isOperator(char c, int position) {
        boolean redirects =
                c == '&'
                        && (line.startsWith(">", position + 1)
                                || (position > 0 && line.charAt(position - 1) == '>'));
        return "|&;()".indexOf(c) >= 0 && !redirects;
    }

    private void endWord() {
        if (inWord) {
            command.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private void endCommand() {
        endWord();
        List<String> words = withoutRedirections(command);
        if (!words.isEmpty()) {
            commands.add(words);
        }
        command = new ArrayList<>();
    }

    private static List<String> withoutRedirections(List<String> words) {
        List<String> kept = new ArrayList<>();
        boolean nameFollows = false;
        for (String word : words) {
            Matcher redirection = REDIRECTION.matcher(word);
            boolean redirects = redirection.matches();
            if (!redirects && !nameFollows) {
                kept.add(word);
            }
            nameFollows = redirects && redirection.group(1).isEmpty();
        }
        return kept;
    }
}
