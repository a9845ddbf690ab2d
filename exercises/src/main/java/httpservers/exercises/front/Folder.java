package httpservers.exercises.front;

import httpservers.exercises.Exercise;
import java.util.Locale;

/** How the folder of an exercise is called. */
public final class Folder {
    private Folder() {}

    /** Number and title: {@code 04-the-time}. */
    public static String of(Exercise exercise) {
        String words = exercise.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return String.format("%02d-%s", exercise.number(), words);
    }
}
