package httpservers.coursetext;

import java.util.List;

/**
 * Something in a lesson that is not as it should be.
 *
 * @param sentence what is wrong and what to do
 * @param difference between the lesson and what it should show; empty if that is not the matter
 */
record Finding(String path, int line, String sentence, List<String> difference) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path + ":" + line + ": " + sentence);
        difference.forEach(shown -> text.append("\n    ").append(shown));
        return text.toString();
    }
}
