package httpservers.coursetext.sidebyside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The page that shows the three servers beside each other: a frame, the questions, and the code
 * that answers them, taken from the source.
 */
public final class SideBySide {
    /** Where the page is, in the root folder of the course. */
    public static final String FILE = "static/side-by-side.html";

    private SideBySide() {}

    /**
     * The page as it must be for the source as it is.
     *
     * @param root the root folder of the course
     * @throws IllegalArgumentException with a sentence, if a question names code that is not there
     */
    public static String page(Path root) {
        List<Question> questions = QuestionReader.read(resource("questions.txt"));
        StringBuilder links = new StringBuilder();
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < questions.size(); i++) {
            Section section = new Section(root, questions.get(i));
            links.append("<li>").append(section.link()).append("</li>\n");
            sections.append(section.html());
            if (i + 1 < questions.size()) {
                String next = new Section(root, questions.get(i + 1)).link();
                sections.append("<p class=\"next\">Next: ").append(next).append("</p>\n\n");
            }
        }
        return resource("frame.html")
                .replace("{{links}}\n", links)
                .replace("{{sections}}\n", sections);
    }

    private static String resource(String name) {
        try (InputStream stream = SideBySide.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }
}
