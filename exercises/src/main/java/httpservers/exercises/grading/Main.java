package httpservers.exercises.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import httpservers.exercises.catalogue.Catalogue;
import httpservers.exercises.front.Escaped;
import httpservers.exercises.front.Session;
import httpservers.exercises.grading.Clones.Clone;
import httpservers.exercises.student.Course;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code mvn -q test -pl exercises -Dgrade=FOLDER} runs. {@code -Dseconds=} is the time limit
 * for each clone, {@code -Dseed=} the seed for all.
 */
public final class Main {
    private static final String SECONDS = "120";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    private final Path grades;
    private final PrintStream out;

    Main(Path grades, PrintStream out) {
        this.grades = grades;
        this.out = out;
    }

    /**
     * @param arguments the teacher's own course
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Path work = Course.around(Path.of(arguments[0])).work();
            Path grades = work.resolve("grades").resolve(TIME.format(LocalDateTime.now()));
            Path folder = Path.of(System.getProperty("grade", ""));
            Duration limit = limit(System.getProperty("seconds", SECONDS));
            new Main(grades, System.out).grade(folder, limit, Session.chosenSeed());
        } catch (IOException | IllegalArgumentException failure) {
            System.err.println("grading: " + failure.getMessage());
            System.exit(1); // Maven then says nothing of its own
        }
    }

    static Duration limit(String seconds) {
        if (!seconds.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException(
                    "-Dseconds=" + seconds + " is no time limit: give whole seconds, such as 120.");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    void grade(Path folder, Duration limit, long seed) throws IOException, InterruptedException {
        List<Clone> clones = Clones.in(folder);
        String plan = "Grading %s, at most %s each, with -Dseed=%d.%n";
        out.printf(plan, count(clones), Grader.words(limit), seed);
        Grader grader = new Grader(limit, seed);
        List<Grade> all = new ArrayList<>();
        for (Clone clone : clones) {
            out.printf("  %-20s ", Escaped.text(clone.name()));
            out.flush();
            Grade grade = grader.grade(clone);
            out.println(line(grade));
            all.add(grade);
            write(all, seed);
        }
        out.println("The grades: grades.csv and grades.json in " + grades);
    }

    private static String count(List<Clone> clones) {
        return clones.size() == 1 ? "1 clone" : clones.size() + " clones";
    }

    private static String line(Grade grade) {
        String progress = "%2d of %d done  %4d s  %s";
        return String.format(
                        progress,
                        grade.done(),
                        Catalogue.all().size(),
                        grade.seconds(),
                        Escaped.text(grade.remark()))
                .stripTrailing();
    }

    /** After each clone, so that whoever ends this early has those that are graded. */
    private void write(List<Grade> all, long seed) throws IOException {
        Files.createDirectories(grades);
        Files.writeString(grades.resolve("grades.csv"), GradesCsv.of(all), UTF_8);
        Files.writeString(grades.resolve("grades.json"), GradesJson.of(all, seed), UTF_8);
    }
}
