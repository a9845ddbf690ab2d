package httpservers.exercises.grading;

import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.front.JsonText;
import java.util.List;
import java.util.stream.Collectors;

/** The grades for a program, with the first check that fails of each unfinished exercise. */
final class GradesJson {
    private GradesJson() {}

    static String of(List<Grade> grades, long seed) {
        String head =
                String.format(
                        "{\"seed\": %d, \"of\": %d, \"clones\": [", seed, Catalogue.all().size());
        return grades.stream()
                .map(GradesJson::clone)
                .collect(Collectors.joining(",", head, "\n]}\n"));
    }

    private static String clone(Grade grade) {
        String head =
                String.format(
                        "\n  {\"folder\": %s, \"done\": %d, \"seconds\": %d, \"remark\": %s,",
                        JsonText.of(grade.folder()),
                        grade.done(),
                        grade.seconds(),
                        JsonText.of(grade.remark()));
        return grade.verdicts().stream()
                .map(GradesJson::exercise)
                .collect(Collectors.joining(",", head + "\n   \"exercises\": [", "\n   ]}"));
    }

    private static String exercise(Verdict verdict) {
        String text =
                String.format(
                        "\n    {\"number\": %d, \"state\": %s",
                        verdict.exercise(), JsonText.of(verdict.state()));
        if (!verdict.check().isEmpty()) {
            text +=
                    String.format(
                            ", \"fails\": %s, \"server\": %s, \"meaning\": %s, \"fault\": %s",
                            JsonText.of(verdict.check()),
                            JsonText.of(verdict.server()),
                            JsonText.of(verdict.meaning()),
                            JsonText.of(verdict.fault()));
        }
        return text + "}";
    }
}
