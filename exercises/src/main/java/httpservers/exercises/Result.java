package httpservers.exercises;

/**
 * How far an exercise is.
 *
 * @param passed so many checks pass, counted up to the first that fails
 * @param failure that first one; null: there is none
 */
public record Result(Exercise exercise, int passed, Failure failure) {

    public boolean isDone() {
        return failure == null && passed > 0;
    }

    /** One of todo, working 2/5, done. */
    public String state() {
        if (isDone()) {
            return "done";
        }
        return passed == 0 ? "todo" : "working " + passed + "/" + exercise.checks().size();
    }
}
