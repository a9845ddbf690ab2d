package httpservers.coursetext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command that starts with {@code mvn}, sorted by what they say. */
final class MavenCommand {
    private static final Set<String> FLAGS =
            Set.of("-q", "-o", "-B", "-ntp", "-e", "-X", "-U", "-v", "-version", "--version");

    private final List<String> goals = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();
    private final List<String> profiles = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();
    private final List<String> unknownOptions = new ArrayList<>();
    private Optional<String> file = Optional.empty();
    private boolean alsoMake;

    /**
     * @param words the first is mvn
     */
    MavenCommand(List<String> words) {
        Iterator<String> rest = words.subList(1, words.size()).iterator();
        while (rest.hasNext()) {
            take(rest.next(), rest);
        }
    }

    List<String> goals() {
        return goals;
    }

    List<String> modules() {
        return modules;
    }

    List<String> profiles() {
        return profiles;
    }

    Map<String, String> properties() {
        return properties;
    }

    /** Of {@code -f}: where the command runs, seen from where it is typed. */
    Optional<String> file() {
        return file;
    }

    boolean alsoMake() {
        return alsoMake;
    }

    List<String> unknownOptions() {
        return unknownOptions;
    }

    private void take(String word, Iterator<String> rest) {
        if (word.equals("-pl") || word.equals("--projects")) {
            modules.addAll(next(rest));
        } else if (word.equals("-f") || word.equals("--file")) {
            file = next(rest).stream().findFirst();
        } else if (word.equals("-am") || word.equals("--also-make")) {
            alsoMake = true;
        } else if (word.startsWith("-P")) {
            profiles.addAll(word.length() > 2 ? list(word.substring(2)) : next(rest));
        } else if (word.startsWith("-D")) {
            int equals = (word + "=").indexOf('=');
            properties.put(
                    word.substring(2, equals), word.substring(Math.min(equals + 1, word.length())));
        } else if (word.startsWith("-")) {
            if (!FLAGS.contains(word)) {
                unknownOptions.add(word);
            }
        } else {
            goals.add(word);
        }
    }

    private static List<String> next(Iterator<String> rest) {
        return rest.hasNext() ? list(rest.next()) : List.of();
    }

    private static List<String> list(String words) {
        return Arrays.asList(words.split(","));
    }
}
