package httpservers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentsTest {

    static List<Experiment> experiments() {
        return Bench.EXPERIMENTS;
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void itsLessonHasThatHeadingAndNamesIt(Experiment experiment) throws IOException {
        String[] place = experiment.lesson.split(", ", 2);
        String heading = place[1].replace("\"", "");
        String lesson = Files.readString(Path.of("..", "..", place[0]));

        assertThat(lesson.lines().filter(line -> line.startsWith("#")))
                .anyMatch(line -> line.contains(heading));
        assertThat(lesson).contains("-Dexperiment=" + experiment.name);
    }

    @Test
    void noTwoHaveTheSameName() {
        assertThat(experiments()).extracting(each -> each.name).doesNotHaveDuplicates();
    }
}
