package httpservers.exercises;

import java.util.List;

/**
 * One of the twelve.
 *
 * @param name of its page, its solution and the folder of its wrong answers: {@code 04-the-time}
 * @param file the file to look at when a check fails
 * @param curl the lines of a command to try by hand
 * @param hints three: a question, a place or a section of an RFC, the shape in words; never code
 * @param note after a pass: why it matters
 * @param checks in the order in which a student makes them pass; the first fails before all work
 */
public record Exercise(
        String name,
        String title,
        String file,
        List<String> curl,
        List<String> hints,
        String note,
        List<Check> checks) {

    public int number() {
        return Integer.parseInt(name.substring(0, 2));
    }
}
