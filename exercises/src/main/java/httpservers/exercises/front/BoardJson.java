package httpservers.exercises.front;

import httpservers.exercises.Result;
import java.util.List;
import java.util.stream.Collectors;

/** The board for a program: a teacher's, or a script. */
final class BoardJson {
    private BoardJson() {}

    static String of(List<Result> results, long seed) {
        long done = results.stream().filter(Result::isDone).count();
        return results.stream()
                .map(BoardJson::exercise)
                .collect(
                        Collectors.joining(
                                ",\n",
                                String.format(
                                        "{\"seed\": %d, \"done\": %d, \"of\": %d, \"exercises\": [\n",
                                        seed, done, results.size()),
                                "\n]}\n"));
    }

    private static String exercise(Result result) {
        String row =
                "  {\"number\": %d, \"title\": %s, \"state\": %s, \"passed\": %d, \"checks\": %d";
        String text =
                String.format(
                        row,
                        result.exercise().number(),
                        JsonText.of(result.exercise().title()),
                        JsonText.of(result.state().replaceAll(" [0-9].*", "")),
                        result.passed(),
                        result.exercise().checks().size());
        if (result.failure() != null) {
            text +=
                    ", \"fails\": "
                            + JsonText.of(result.failure().check().name())
                            + ", \"meaning\": "
                            + JsonText.of(result.failure().meaning().name());
        }
        return text + "}";
    }
}
