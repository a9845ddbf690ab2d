package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Commands to type: what they name must exist. */
final class CommandRules implements Rule {
    private static final Pattern MAVEN_IN_PROSE = Pattern.compile("(?<!`)`(mvn\\s[^`]*)`");

    private final Course course;
    private final MavenRules maven;

    CommandRules(Course course) {
        this.course = course;
        this.maven = new MavenRules(course);
    }

    @Override
    public List<Finding> check(Lesson lesson) {
        List<Finding> findings = new ArrayList<>();
        for (Fence fence : lesson.fences()) {
            if (fence.language().equals("sh")) {
                checkFence(lesson, fence, findings);
            } else if (fence.isMarked(Marker.Kind.START)) {
                checkTranscript(lesson, fence, findings);
            }
        }
        checkProse(lesson, findings);
        return findings;
    }

    /** Typed in the root or beside the lesson: the prose says which, we take what has no fault. */
    private void checkFence(Lesson lesson, Fence fence, List<Finding> findings) {
        int slash = lesson.path().lastIndexOf('/');
        List<Finding> fromRoot = follow(lesson, fence, "");
        if (fromRoot.isEmpty() || slash < 0) {
            findings.addAll(fromRoot);
        } else if (!follow(lesson, fence, lesson.path().substring(0, slash)).isEmpty()) {
            findings.addAll(fromRoot);
        }
    }

    private List<Finding> follow(Lesson lesson, Fence fence, String folder) {
        Shell shell = new Shell(course, maven, folder);
        List<String> lines = ShellCommands.joined(fence.lines());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = fence.firstLine() + i;
            shell.type(lines.get(i)).forEach(text -> findings.add(lesson.finding(number, text)));
        }
        return findings;
    }

    private void checkTranscript(Lesson lesson, Fence fence, List<Finding> findings) {
        List<String> lines = ShellCommands.joined(fence.lines());
        for (int i = 0; i < lines.size(); i++) {
            int number = fence.firstLine() + i;
            if (lines.get(i).startsWith("$ ")) {
                new Shell(course, maven, "")
                        .type(lines.get(i).substring(2))
                        .forEach(text -> findings.add(lesson.finding(number, text)));
            }
        }
    }

    private static int lineOf(int position, String text) {
        return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    /** Code in prose may go on in the next line; three dots stand for what is left out. */
    private void checkProse(Lesson lesson, List<Finding> findings) {
        String prose = String.join("\n", lesson.prose());
        for (MatchResult code : MAVEN_IN_PROSE.matcher(prose).results().toList()) {
            int number = lineOf(code.start(), prose);
            String command = code.group(1);
            if (!command.contains("...") && !command.contains("\n\n")) {
                for (List<String> words : ShellCommands.in(command)) {
                    maven.faults(words, "", false)
                            .forEach(text -> findings.add(lesson.finding(number, text)));
                }
            }
        }
    }
}
