package httpservers.exercises.grading;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.exercises.Check;
import httpservers.exercises.Exercise;
import httpservers.exercises.Failure;
import httpservers.exercises.Result;
import httpservers.exercises.http.Delivery;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.student.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Exercise EXERCISE =
            new Exercise(
                    "06-the-time",
                    "The time",
                    "",
                    List.of(),
                    List.of(),
                    "",
                    List.of(Check.named("first"), Check.named("second"), Check.named("third")));

    @Test
    void saysHowManyChecksPass() {
        assertThat(Verdict.of(new Result(EXERCISE, 3, null)).state()).isEqualTo("done");
        assertThat(verdict(0, Meaning.NOT_THERE_YET).state()).isEqualTo("to do");
        assertThat(verdict(2, Meaning.WRONG_BODY).state()).isEqualTo("2 of 3");
    }

    @Test
    void saysWhereTheCodeDoesNotCompile() {
        Verdict verdict =
                verdict(
                        0,
                        Meaning.DOES_NOT_COMPILE,
                        "http-core/src/main/java/httpservers/http/Files.java:12",
                        "  int x = \"\";",
                        "          ^",
                        "incompatible types",
                        "more of it");
        assertThat(verdict.trouble())
                .isEqualTo("http-core does not compile: Files.java:12 incompatible types");
    }

    @Test
    void anotherProgramOnThePortIsNotTheFaultOfTheStudent() {
        Verdict verdict = verdict(0, Meaning.PORT_TAKEN);
        assertThat(verdict.state()).isEqualTo(Verdict.NOT_GRADED);
        assertThat(verdict.trouble()).isEqualTo("exercise 6: a \"fault\" of two lines");
    }

    @Test
    void passesAsALine() {
        Verdict verdict = verdict(2, Meaning.HANGS, "it is in httpservers.routing.Pages.time");
        String line = verdict.line();
        assertThat(line).doesNotContain("\n");
        Verdict read = Verdict.ofLine(line);
        assertThat(read.line()).isEqualTo(line);
        assertThat(read.fault()).isEqualTo("a \"fault\" of two lines");
        assertThat(read.trouble()).startsWith("routing-server hangs: it is in ");
        assertThat(Verdict.ofLine(line.substring(0, line.length() - 1))).isNull();
        assertThat(Verdict.ofLine("WARNING: something else")).isNull();
    }

    private static Verdict verdict(int passed, Meaning meaning, String... lines) {
        Check check = EXERCISE.checks().get(passed);
        String fault = "a \"fault\"\tof\ntwo lines";
        Mismatch mismatch = Mismatch.of(meaning, fault).with(List.of(lines));
        Failure failure = new Failure(check, Step.ROUTING, Delivery.WHOLE, mismatch, "");
        return Verdict.of(new Result(EXERCISE, passed, failure));
    }
}
