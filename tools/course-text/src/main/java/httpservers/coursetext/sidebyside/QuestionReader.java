package httpservers.coursetext.sidebyside;

import httpservers.coursetext.sidebyside.Question.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses the file of questions; the module's {@code README.md} shows its form. Step 3 is written
 * down where it differs. Left out, it has the same members as step 2.
 */
final class QuestionReader {
    private static final String QUESTION = "# ";
    private static final String STEP = "## step ";
    private static final String REFERENCE = "- ";

    private QuestionReader() {}

    /**
     * @throws IllegalArgumentException with a sentence, if a question has another form
     */
    static List<Question> read(String file) {
        return split(file.lines().toList(), QUESTION).stream()
                .map(QuestionReader::question)
                .toList();
    }

    private static Question question(List<String> lines) {
        String[] idAndTitle = lines.get(0).substring(QUESTION.length()).split(" ", 2);
        List<List<String>> steps = split(lines, STEP);
        if (idAndTitle.length < 2 || steps.size() < 2 || steps.size() > 3) {
            throw new IllegalArgumentException(
                    "The question \"%s\" needs an id, a title, and the steps 1, 2 and perhaps 3."
                            .formatted(lines.get(0)));
        }
        List<Answer> answers = new ArrayList<>();
        for (List<String> step : steps) {
            answers.add(new Answer(textOf(step), referencesOf(step)));
        }
        if (answers.size() == 2) {
            List<String> references = answers.get(1).references();
            answers.add(new Answer("", references.stream().map(References::asStep3).toList()));
        }
        return new Question(idAndTitle[0], idAndTitle[1], textOf(lines), answers);
    }

    /** The parts that begin with such a line; what comes before the first is left out. */
    private static List<List<String>> split(List<String> lines, String beginning) {
        List<List<String>> parts = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(beginning)) {
                parts.add(new ArrayList<>());
            }
            if (!parts.isEmpty()) {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return parts;
    }

    /** Between the heading and the first reference or the next heading. */
    private static String textOf(List<String> part) {
        List<String> text =
                part.stream()
                        .skip(1)
                        .takeWhile(line -> !line.startsWith(REFERENCE) && !line.startsWith(STEP))
                        .toList();
        return String.join("\n", text).strip();
    }

    private static List<String> referencesOf(List<String> part) {
        return part.stream()
                .filter(line -> line.startsWith(REFERENCE))
                .map(line -> line.substring(REFERENCE.length()))
                .toList();
    }
}
