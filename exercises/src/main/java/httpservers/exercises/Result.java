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

    /**
     * One of to do, in progress 2/5, done; or not checked, if there is no server that could be
     * asked.
     */
    public String state() {
        if (isDone()) {
            return "done";
        }
        if (failure != null && failure.meaning().isBeforeAnyCheck()) {
            return "not checked";
        }
        return passed == 0 ? "to do" : "in progress " + passed + "/" + exercise.checks().size();
    }
}
