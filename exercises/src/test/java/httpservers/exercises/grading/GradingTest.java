package httpservers.exercises.grading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.front.Tree;
import httpservers.exercises.grading.Clones.Clone;
import httpservers.exercises.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clones as students hand them in, graded as a teacher grades them. */
@Tag("maintainer")
class GradingTest {
    private static final String CORE = "http-core/src/main/java/httpservers/";

    private static final Duration ENOUGH = Duration.ofSeconds(120);

    @TempDir Path temporary;

    @Test
    void gradesAFolder() throws Exception {
        Path clones = temporary.resolve("clones");
        Tree.untouchedIn(clones.resolve("1 nothing done"));
        Tree.untouchedIn(clones.resolve("2 one done")).withSolution(Tree.exercise(4));
        Tree.untouchedIn(clones.resolve("=3 does not compile"))
                .with(CORE + "files/MimeTypes.java", "final class", "final klass");
        Tree.untouchedIn(clones.resolve("4 own build file"));
        Files.writeString(clones.resolve("4 own build file/pom.xml"), "is not even XML");
        Files.createDirectories(clones.resolve("5 an essay"));
        List<Path> before = files(clones);

        Path grades = temporary.resolve("grades");
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        new Main(grades, new PrintStream(screen, true, UTF_8)).grade(clones, ENOUGH, Tree.SEED);

        List<String> rows = Files.readAllLines(grades.resolve("grades.csv"), UTF_8);
        assertThat(rows).hasSize(6);
        assertThat(rows.get(1)).startsWith("1 nothing done,0,to do,to do,").endsWith(",");
        assertThat(rows.get(2)).matches("2 one done,1,(to do,){3}done,(to do,){8}[0-9]+,");
        assertThat(rows.get(3)).startsWith("4 own build file,0,to do").endsWith(",");
        assertThat(rows.get(4))
                .contains("not graded")
                .endsWith(",there is no clone of the course in it");
        assertThat(rows.get(5))
                .startsWith("\"'=3 does not compile\",0,")
                .contains("http-core does not compile: MimeTypes.java:");
        JsonNode json = Json.MAPPER.readTree(grades.resolve("grades.json").toFile());
        assertThat(json.at("/clones/1/folder").textValue()).isEqualTo("2 one done");
        assertThat(json.at("/clones/1/done").intValue()).isEqualTo(1);
        assertThat(json.at("/clones/4/exercises/0/meaning").textValue())
                .isEqualTo("DOES_NOT_COMPILE");
        assertThat(screen.toString(UTF_8))
                .contains("1 of " + Catalogue.all().size() + " done")
                .contains(grades.toString());
        assertThat(files(clones)).as("nothing is written into the clones").isEqualTo(before);
    }

    /** The loop also starts a program that would outlive its server. */
    @Test
    void aLoopAtTheStartEndsAtTheTimeLimitWithAllThatItHasStarted() throws Exception {
        Path pids = Files.createDirectories(temporary.resolve("pids"));
        String main = "        try {\n            ServerOptions options =";
        String loop =
                """
                        try {
                            Process sleep = new ProcessBuilder("sleep", "600").start();
                            java.nio.file.Path pids = java.nio.file.Path.of("%s");
                            java.nio.file.Files.writeString(pids.resolve("" + sleep.pid()), "");
                            java.nio.file.Files.writeString(
                                    pids.resolve("" + ProcessHandle.current().pid()), "");
                        } catch (java.io.IOException failure) {
                            throw new IllegalStateException(failure);
                        }
                        while (arguments != null) {}
                """
                        .formatted(pids);
        Path root = temporary.resolve("clone");
        Tree.untouchedIn(root).with(CORE + "launch/Launcher.java", main, loop + main);
        Duration limit = Duration.ofSeconds(5);
        Grade grade = new Grader(limit, Tree.SEED).grade(new Clone("clone", root));
        assertThat(grade.note()).isEqualTo("time limit of 5 s in exercise 1");
        assertThat(grade.verdicts()).hasSameSizeAs(Catalogue.all());
        assertThat(grade.verdicts()).allMatch(GradingTest::isNotGraded);
        assertThat(grade.seconds()).isBetween(5L, 11L);
        List<String> started =
                files(pids).stream().skip(1).map(pid -> pid.getFileName().toString()).toList();
        assertThat(started).hasSizeGreaterThanOrEqualTo(2);
        assertThat(started).noneMatch(GradingTest::isRunning);
    }

    /** The compiler would start a plug-in that it finds among the classes of http-core. */
    @Test
    void noCodeOfACloneRunsInTheCompiler() throws Exception {
        Path root = temporary.resolve("clone");
        Path ran = temporary.resolve("ran");
        Tree.untouchedIn(root);
        Path services = root.resolve("http-core/src/main/resources/META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve("com.sun.source.util.Plugin"), "httpservers.http.Own");
        String plugin =
                """
                package httpservers.http;
                public class Own implements com.sun.source.util.Plugin {
                    public Own() throws java.io.IOException {
                        java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "");
                    }
                    public String getName() { return "own"; }
                    public boolean autoStart() { return true; }
                    public void init(com.sun.source.util.JavacTask task, String... arguments) {}
                }
                """
                        .formatted(ran);
        Files.writeString(root.resolve(CORE + "http/Own.java"), plugin);
        Grade grade = new Grader(ENOUGH, Tree.SEED).grade(new Clone("clone", root));
        assertThat(grade.verdicts()).noneMatch(GradingTest::isNotGraded);
        assertThat(grade.remark()).isEmpty();
        assertThat(ran).doesNotExist();
    }

    private static boolean isNotGraded(Verdict verdict) {
        return verdict.state().equals(Verdict.NOT_GRADED);
    }

    private static boolean isRunning(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isPresent();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
