package httpservers.coursetext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A made-up course in a folder of its own: one module, one class, one lesson. */
final class SmallCourse {
    private static final String POM =
            """
            <project>
              <property>
                <name>leaves</name>
              </property>
            </project>
            """;
    static final String SOURCE = "kettle/src/main/java/example/Kettle.java";

    private final Path root;

    SmallCourse(Path root) {
        this.root = root;
        write("pom.xml", POM);
        write("kettle/pom.xml", "<project/>");
        write("cups/pom.xml", "<project/>");
        write("kettle/target/README.md", "```\nnot looked at\n```\n");
        pours("two cups");
    }

    /** Changes a line of the class. */
    void pours(String amount) {
        write(
                SOURCE,
                """
                package example;

                public class Kettle {
                    int degrees = Integer.parseInt(System.getProperty("temperature", "100"));

                    void pour() {
                        System.out.println("%s");
                    }
                }
                """
                        .formatted(amount));
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String lesson() throws IOException {
        return Files.readString(root.resolve("README.md"));
    }

    /** Of a course whose lesson is this. */
    List<Finding> findings(String lesson) {
        write("README.md", lesson);
        return findings();
    }

    List<Finding> findings() {
        return new Checker(new Course(root)).findings();
    }

    List<String> rewrite() {
        return new Rewriter(new Course(root)).rewrite();
    }
}
