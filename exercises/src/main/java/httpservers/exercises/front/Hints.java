package httpservers.exercises.front;

import httpservers.exercises.Exercise;
import java.util.List;

/** The hints of an exercise up to a level, and how to see the next. */
final class Hints {
    private Hints() {}

    /**
     * @param level 1 to 3; anything else, such as no number at all, is 1
     */
    static List<String> of(Exercise exercise, String level) {
        int shown = level.matches("[23]") ? Integer.parseInt(level) : 1;
        Lines lines = new Lines();
        for (int i = 0; i < shown; i++) {
            lines.wrap("Hint " + (i + 1) + ": ", exercise.hints().get(i));
        }
        if (shown < exercise.hints().size()) {
            String command = "mvn -q test -pl exercises -Dexercise=%d -Dhint=%d";
            lines.add("More:   " + String.format(command, exercise.number(), shown + 1));
        }
        return lines.all();
    }
}
