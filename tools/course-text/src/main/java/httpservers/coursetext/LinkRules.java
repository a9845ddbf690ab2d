package httpservers.coursetext;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A relative link leads to a file or folder of the course; its anchor, to a heading or a line. */
record LinkRules(Course course) implements Rule {
    private static final Pattern LINE_NUMBERS = Pattern.compile("(?:L\\d+-)?L(\\d+)");
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(LessonReader.EXTENSIONS).build();

    @Override
    public List<Finding> check(Lesson lesson) {
        List<Finding> findings = new ArrayList<>();
        for (Link link : Link.allIn(lesson.document())) {
            mistake(lesson, link.target())
                    .ifPresent(text -> findings.add(lesson.finding(link.line(), text)));
        }
        return findings;
    }

    private Optional<String> mistake(Lesson lesson, String target) {
        if (target.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*")) {
            return Optional.empty(); // not ours
        }
        String decoded = URLDecoder.decode(target, StandardCharsets.UTF_8);
        String path = decoded.replaceAll("#.*", "");
        String anchor = decoded.replaceFirst("[^#]*#?", "");
        Path from = course.root().resolve(lesson.path());
        Path file = path.isEmpty() ? from : from.resolveSibling(path).normalize();
        if (path.startsWith("/") || !file.startsWith(course.root()) || !Files.exists(file)) {
            return Optional.of("The link " + target + " leads to no file of the course.");
        }
        return anchor.isEmpty() || hasAnchor(file, anchor)
                ? Optional.empty()
                : Optional.of(
                        "The link " + target + " names an anchor that its file does not have.");
    }

    private boolean hasAnchor(Path file, String anchor) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String path = course.root().relativize(file).toString();
        String text = course.text(path);
        Matcher numbers = LINE_NUMBERS.matcher(anchor);
        if (path.endsWith(".md")) {
            Lesson target = course.read(path);
            return hasElement(Jsoup.parse(RENDERER.render(target.document())), anchor);
        }
        if (path.endsWith(".html") && !numbers.matches()) {
            return hasElement(Jsoup.parse(text), anchor);
        }
        return numbers.matches() && Integer.parseInt(numbers.group(1)) <= text.lines().count();
    }

    private static boolean hasElement(Document page, String anchor) {
        return page.getElementById(anchor) != null
                || !page.getElementsByAttributeValue("name", anchor).isEmpty();
    }
}
