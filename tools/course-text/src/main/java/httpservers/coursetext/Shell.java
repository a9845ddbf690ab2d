package httpservers.coursetext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows the commands of one fence from folder to folder and collects what does not exist. */
final class Shell {
    private final Course course;
    private final MavenRules maven;
    private final List<String> faults = new ArrayList<>();
    private String folder;
    private boolean cloned;

    /**
     * @param folder where the reader types, relative to the root of the course
     */
    Shell(Course course, MavenRules maven, String folder) {
        this.course = course;
        this.maven = maven;
        this.folder = folder;
    }

    /** A path seen from a folder, relative to the root of the course. */
    static String resolve(String folder, String path) {
        return Path.of(folder).resolve(path).normalize().toString();
    }

    /** Follows a line, and returns a sentence for each fault in it. */
    List<String> type(String line) {
        faults.clear();
        ShellCommands.in(line).forEach(this::run);
        return List.copyOf(faults);
    }

    private void run(List<String> words) {
        switch (words.get(0)) {
            case "mvn" -> faults.addAll(maven.faults(words, folder, true));
            case "cd" -> enter(words.size() > 1 ? words.get(1) : ".");
            case "java" ->
                    words.stream().filter(word -> word.endsWith(".java")).forEach(this::need);
            case "diff", "cat" -> words.stream().skip(1).filter(Shell::isPath).forEach(this::need);
            case "git" -> cloned = words.contains("clone");
            default -> {}
        }
    }

    private void enter(String path) {
        if (cloned) {
            folder = ""; // the folder that the clone made is the course
        } else if (need(path)) {
            folder = resolve(folder, path);
        }
        cloned = false;
    }

    private boolean need(String path) {
        boolean exists = course.has(resolve(folder, path));
        if (!exists) {
            String where = folder.isEmpty() ? "the course's root folder" : folder;
            faults.add("The command names " + path + ", which does not exist in " + where + ".");
        }
        return exists;
    }

    /** Not an option, not outside the course, and nothing that the shell replaces. */
    private static boolean isPath(String word) {
        return !word.matches("-.*|.*[$*?{}~].*|/.*");
    }
}
