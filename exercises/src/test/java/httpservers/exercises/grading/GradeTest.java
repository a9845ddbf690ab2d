package httpservers.exercises.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import httpservers.exercises.http.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradeTest {
    private static final Verdict DONE = new Verdict(1, "done", "", "", "", "", "");

    private static final Verdict HANGS =
            new Verdict(
                    2,
                    "1 of 3",
                    "it is \"there\"",
                    "async-server",
                    "HANGS",
                    "no answer",
                    "async-server hangs: it is in line 3");

    private static final Verdict HANGS_TOO =
            new Verdict(3, "to do", "", "", "HANGS", "", "async-server hangs: it is in line 4");

    @Test
    void tellsTheSameTroubleOnce() {
        Grade grade = new Grade("anna", List.of(DONE, HANGS, HANGS_TOO), 3, "time limit of 3 s");
        assertThat(grade.done()).isEqualTo(1);
        assertThat(grade.remark())
                .isEqualTo("time limit of 3 s; async-server hangs: it is in line 3");
        assertThat(new Grade("anna", List.of(DONE), 3, "").remark()).isEmpty();
    }

    @Test
    void isJson() throws Exception {
        Grade grade = new Grade("a\"b", List.of(DONE, HANGS), 3, "");
        String expected =
                """
                {"seed": 7, "of": 12, "clones": [{"folder": "a\\"b", "done": 1, "seconds": 3,
                 "remark": "async-server hangs: it is in line 3", "exercises": [
                  {"number": 1, "state": "done"},
                  {"number": 2, "state": "1 of 3", "fails": "it is \\"there\\"",
                   "server": "async-server", "meaning": "HANGS", "fault": "no answer"}]}]}
                """;
        assertThat(Json.MAPPER.readTree(GradesJson.of(List.of(grade), 7)))
                .isEqualTo(Json.MAPPER.readTree(expected));
    }

    @Test
    void theTimeLimitIsInWholeSeconds() {
        assertThat(Main.limit("90")).isEqualTo(Duration.ofSeconds(90));
        for (String wrong : List.of("0", "-1", "1.5", "two", "", "999999")) {
            assertThatThrownBy(() -> Main.limit(wrong)).hasMessageContaining("-Dseconds=" + wrong);
        }
    }
}
