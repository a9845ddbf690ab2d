package httpservers.exercises.front;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import httpservers.exercises.Result;
import httpservers.exercises.http.Json;
import java.util.List;

/** The board for a program: a teacher's, or a script. */
final class BoardJson {
    private BoardJson() {}

    static String of(List<Result> results, long seed) {
        ObjectNode board = Json.MAPPER.createObjectNode();
        board.put("seed", seed);
        board.put("done", results.stream().filter(Result::isDone).count());
        board.put("of", results.size());
        ArrayNode exercises = board.putArray("exercises");
        for (Result result : results) {
            ObjectNode row = exercises.addObject();
            row.put("number", result.exercise().number());
            row.put("title", result.exercise().title());
            row.put("state", result.state().replaceAll(" [0-9].*", ""));
            row.put("passed", result.passed());
            row.put("checks", result.exercise().checks().size());
            if (result.failure() != null) {
                row.put("fails", result.failure().check().name());
                row.put("meaning", result.failure().meaning().name());
            }
        }
        return board.toPrettyString() + "\n";
    }
}
