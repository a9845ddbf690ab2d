package httpservers.exercises;

import java.util.List;

/**
 * One of the twelve.
 *
 * @param minutes that a student needs, reading included
 * @param goal in one sentence: what can be seen from outside when it is done
 * @param reading the file to start reading in
 * @param file the file to look at when a check fails
 * @param curl a line to try by hand
 * @param hints three: a question, a place or a section of an RFC, the shape in words; never code
 * @param note after a pass: why it matters
 * @param checks in the order in which a student makes them pass; the first fails before all work
 */
public record Exercise(
        int number,
        String title,
        Level level,
        int minutes,
        String goal,
        String reading,
        String file,
        String curl,
        List<String> hints,
        String note,
        List<Check> checks) {

    public static Exercise numbered(int number, String title, Level level, int minutes) {
        return new Exercise(
                number, title, level, minutes, "", "", "", "", List.of(), "", List.of());
    }

    public Exercise withGoal(String text) {
        return new Exercise(
                number, title, level, minutes, text, reading, file, curl, hints, note, checks);
    }

    public Exercise withReading(String path) {
        return new Exercise(
                number, title, level, minutes, goal, path, file, curl, hints, note, checks);
    }

    public Exercise withFile(String path) {
        return new Exercise(
                number, title, level, minutes, goal, reading, path, curl, hints, note, checks);
    }

    public Exercise withCurl(String line) {
        return new Exercise(
                number, title, level, minutes, goal, reading, file, line, hints, note, checks);
    }

    public Exercise withHints(String question, String place, String shape) {
        List<String> three = List.of(question, place, shape);
        return new Exercise(
                number, title, level, minutes, goal, reading, file, curl, three, note, checks);
    }

    public Exercise withNote(String text) {
        return new Exercise(
                number, title, level, minutes, goal, reading, file, curl, hints, text, checks);
    }

    public Exercise withChecks(Check... all) {
        return new Exercise(
                number,
                title,
                level,
                minutes,
                goal,
                reading,
                file,
                curl,
                hints,
                note,
                List.of(all));
    }
}
