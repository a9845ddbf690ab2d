package httpservers.exercises.grading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.http.Json;
import java.util.List;

/** The grades for a program, with the first check that fails of each unfinished exercise. */
final class GradesJson {
    private GradesJson() {}

    static String of(List<Grade> grades, long seed) {
        ObjectNode all = Json.MAPPER.createObjectNode();
        all.put("seed", seed).put("of", Catalogue.all().size());
        ArrayNode clones = all.putArray("clones");
        for (Grade grade : grades) {
            ObjectNode clone = clones.addObject();
            clone.put("folder", grade.folder()).put("done", grade.done());
            clone.put("seconds", grade.seconds()).put("remark", grade.remark());
            ArrayNode exercises = clone.putArray("exercises");
            grade.verdicts().forEach(verdict -> add(verdict, exercises.addObject()));
        }
        return all.toPrettyString() + "\n";
    }

    private static void add(Verdict verdict, ObjectNode row) {
        row.put("number", verdict.exercise()).put("state", verdict.state());
        if (!verdict.check().isEmpty()) {
            row.put("fails", verdict.check()).put("server", verdict.server());
            row.put("meaning", verdict.meaning()).put("fault", verdict.fault());
        }
    }
}
