package httpservers.coursetext.sidebyside;

import java.util.List;

/**
 * One row of the page: what every server must answer, and where each of the three does it. Texts
 * name code between two {@code `}.
 *
 * @param id the row's address on the page, as in {@code /side-by-side#who-waits}
 * @param title the question itself
 * @param text what to look for
 * @param answers of steps 1, 2 and 3
 */
record Question(String id, String title, String text, List<Answer> answers) {

    /**
     * What one step answers.
     *
     * @param text in a sentence or two; empty where step 3 does what step 2 does
     * @param references to the code, as {@link References} understands them
     */
    record Answer(String text, List<String> references) {}
}
