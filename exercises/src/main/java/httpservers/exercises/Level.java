package httpservers.exercises;

/** How much an exercise asks for. */
public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
