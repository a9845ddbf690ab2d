package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts as one: {@code -} for a line of the lesson that must go, {@code +} for one to add, a
 * space for what stays. Of that only a few lines around a change are shown.
 */
public final class Difference {
    private static final int CONTEXT = 2;
    private static final String LEFT_OUT = "  ...";

    private Difference() {}

    static List<String> between(List<String> shown, List<String> current) {
        return shortened(whole(shown, current));
    }

    /** With all that stays. */
    public static List<String> whole(List<String> shown, List<String> current) {
        int[][] common = commonLengths(shown, current);
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < shown.size() || j < current.size()) {
            boolean bothLeft = i < shown.size() && j < current.size();
            if (bothLeft && shown.get(i).equals(current.get(j))) {
                lines.add("  " + shown.get(i));
                i++;
                j++;
            } else if (j == current.size()
                    || (i < shown.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + shown.get(i++));
            } else {
                lines.add("+ " + current.get(j++));
            }
        }
        return lines;
    }

    /** How many lines the rests from here on have in common, for each pair of rests. */
    private static int[][] commonLengths(List<String> shown, List<String> current) {
        int[][] common = new int[shown.size() + 1][current.size() + 1];
        for (int i = shown.size() - 1; i >= 0; i--) {
            for (int j = current.size() - 1; j >= 0; j--) {
                common[i][j] =
                        shown.get(i).equals(current.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> shortened(List<String> lines) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int last = Math.min(lines.size(), i + CONTEXT + 1);
            boolean near =
                    lines.subList(Math.max(0, i - CONTEXT), last).stream()
                            .anyMatch(line -> !line.startsWith(" "));
            if (near) {
                result.add(lines.get(i));
            } else if (result.isEmpty() || !result.get(result.size() - 1).equals(LEFT_OUT)) {
                result.add(LEFT_OUT);
            }
        }
        return result;
    }
}
