package httpservers.bench.compare;

import httpservers.bench.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs and the processor cores that a comparison uses. */
final class Machine {
    static final String SERVER_CORE = "0";
    static final String CLIENT_CORE = "1";

    private Machine() {}

    /** Whether a program is installed. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * @throws IOException with a sentence that names what is missing
     */
    static void check() throws IOException {
        for (String program : List.of("wrk", "taskset", "curl")) {
            if (!has(program)) {
                throw new IOException(
                        "The comparison needs %s: on Debian, apt-get install wrk util-linux curl."
                                .formatted(program));
            }
        }
        if (Runtime.getRuntime().availableProcessors() < 2) {
            throw new IOException(
                    "The comparison needs two cores: one for server, one for client.");
        }
    }

    /**
     * The first line of what a program prints that contains this text, trimmed; empty if there is
     * none.
     */
    static String line(String text, String... command) throws InterruptedException {
        try {
            return Program.output(command)
                    .lines()
                    .filter(line -> line.contains(text))
                    .map(String::trim)
                    .findFirst()
                    .orElse("");
        } catch (IOException notInstalled) {
            return "";
        }
    }
}
