package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;

/**
 * Commands and what they print. A command line starts with {@code $ }; while it ends with a
 * backslash the next line belongs to it.
 */
record Transcript(List<Entry> entries) {

    /**
     * @param lines of the command as they are shown
     * @param output below them
     */
    record Entry(List<String> lines, List<String> output) {

        /** What bash gets. */
        String command() {
            return String.join("\n", lines).substring(2).replace("\n> ", "\n");
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence, if there is output without a command
     */
    static Transcript of(List<String> shown) {
        List<Entry> entries = new ArrayList<>();
        boolean continues = false;
        for (String line : shown) {
            if (line.startsWith("$ ")) {
                entries.add(new Entry(new ArrayList<>(), new ArrayList<>()));
            } else if (entries.isEmpty()) {
                throw new IllegalArgumentException(
                        "A fence of console begins with a command: $ and a blank in front of it.");
            }
            Entry entry = entries.get(entries.size() - 1);
            boolean isCommand = continues || line.startsWith("$ ");
            (isCommand ? entry.lines() : entry.output()).add(line);
            continues = isCommand && line.endsWith("\\");
        }
        return new Transcript(entries);
    }
}
