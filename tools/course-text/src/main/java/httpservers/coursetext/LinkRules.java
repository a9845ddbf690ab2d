package httpservers.coursetext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A relative link leads to a file or folder of the course; its anchor, to a heading or a line. */
final class LinkRules implements Rule {
    private static final Pattern CODE_OR_COMMENT =
            Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)|<!--.*?-->");
    private static final Pattern LINK =
            Pattern.compile(
                    "\\]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)" // [text](target "title")
                            + "|^\\s{0,3}\\[[^\\]]+\\]:\\s+(\\S+)" // [name]: target
                            + "|<\\w+[^>]*\\b(?:href|src)=\"([^\"]+)\""); // <img src="target">
    private static final Pattern LINE_NUMBERS = Pattern.compile("L(\\d+)(?:-L(\\d+))?");

    private final Course course;

    LinkRules(Course course) {
        this.course = course;
    }

    @Override
    public List<Finding> check(Lesson lesson) {
        List<Finding> findings = new ArrayList<>();
        for (int number = 1; number <= lesson.prose().size(); number++) {
            String line = CODE_OR_COMMENT.matcher(lesson.prose().get(number - 1)).replaceAll("");
            for (MatchResult link : LINK.matcher(line).results().toList()) {
                int at = number;
                fault(lesson, target(link))
                        .ifPresent(text -> findings.add(lesson.finding(at, text)));
            }
        }
        return findings;
    }

    private static String target(MatchResult link) {
        int group = 1;
        while (link.group(group) == null) {
            group++;
        }
        return link.group(group);
    }

    private Optional<String> fault(Lesson lesson, String target) {
        if (target.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") || target.startsWith("//")) {
            return Optional.empty(); // not ours
        }
        int hash = (target + "#").indexOf('#');
        String path = URLDecoder.decode(target.substring(0, hash), StandardCharsets.UTF_8);
        String anchor = target.substring(Math.min(hash + 1, target.length()));
        Path file =
                path.isEmpty() ? fileOf(lesson) : fileOf(lesson).resolveSibling(path).normalize();
        if (path.startsWith("/") || !file.startsWith(course.root()) || !Files.exists(file)) {
            return Optional.of("The link " + target + " leads to no file of the course.");
        }
        return anchor.isEmpty() || hasAnchor(file, anchor)
                ? Optional.empty()
                : Optional.of(
                        "The link " + target + " names an anchor that its file does not have.");
    }

    private Path fileOf(Lesson lesson) {
        return course.root().resolve(lesson.path());
    }

    private boolean hasAnchor(Path file, String anchor) {
        Matcher numbers = LINE_NUMBERS.matcher(anchor);
        if (file.toString().endsWith(".md")) {
            Lesson target = course.read(course.root().relativize(file).toString());
            return Anchors.of(target).contains(URLDecoder.decode(anchor, StandardCharsets.UTF_8));
        }
        if (!numbers.matches() || !Files.isRegularFile(file)) {
            return false;
        }
        String last = numbers.group(2) == null ? numbers.group(1) : numbers.group(2);
        try {
            return Integer.parseInt(last) <= Files.readAllLines(file).size();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }
}
