package httpservers.exercises.front;

import httpservers.exercises.http.Meaning;

/** What may stand in the way of many exercises at once. */
public final class Trouble {
    private Trouble() {}

    /** In words that follow the name of a server; empty: it concerns one exercise. */
    public static String of(Meaning meaning) {
        return switch (meaning) {
            case DOES_NOT_COMPILE -> "does not compile";
            case DOES_NOT_START -> "does not start";
            case HANGS_AT_START -> "hangs while it starts";
            case HANGS -> "hangs";
            case CRASHED -> "crashes";
            default -> "";
        };
    }
}
