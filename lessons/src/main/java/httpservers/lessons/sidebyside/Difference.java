package httpservers.lessons.sidebyside;

import java.util.BitSet;
import java.util.List;

/** Which lines are new when one text becomes another. */
final class Difference {
    private Difference() {}

    /**
     * The lines of {@code after}, counted from 0, that do not belong to the longest sequence of
     * lines which both have in common, as in {@code diff}.
     */
    static BitSet newLines(List<String> before, List<String> after) {
        int[][] common = lengthsOfCommonRest(before, after);
        BitSet fresh = new BitSet();
        int old = 0;
        int line = 0;
        while (line < after.size()) {
            if (old < before.size() && before.get(old).equals(after.get(line))) {
                old++;
                line++;
            } else if (old < before.size() && common[old + 1][line] >= common[old][line + 1]) {
                old++;
            } else {
                fresh.set(line++);
            }
        }
        return fresh;
    }

    /** At [i][j]: how many lines the texts have in common from line i and line j on. */
    private static int[][] lengthsOfCommonRest(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        before.get(i).equals(after.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
