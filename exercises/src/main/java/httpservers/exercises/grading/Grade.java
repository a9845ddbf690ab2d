package httpservers.exercises.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of one clone.
 *
 * @param verdicts one for each exercise, in their order
 * @param note why not all was graded, or empty
 */
record Grade(String folder, List<Verdict> verdicts, long seconds, String note) {

    long done() {
        return verdicts.stream().filter(Verdict::isDone).count();
    }

    /** What a person should know beside the states; the same trouble is told once. */
    String remark() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("", note);
        for (Verdict verdict : verdicts) {
            told.putIfAbsent(verdict.trouble().replaceAll(": .*", ""), verdict.trouble());
        }
        told.values().removeIf(String::isEmpty);
        return String.join("; ", told.values());
    }
}
