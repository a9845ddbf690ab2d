package httpservers.coursetext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs a command as a reader types it, for a limited time, and ends what it leaves behind. */
final class BashCommand {
    /**
     * With job control (set -m) the inner bash belongs to a process group, like everything that it
     * starts. So one kill ends it all, even what runs on in the background.
     */
    private static final String SCRIPT =
            """
            set -m
            export CURL_HOME=$2
            command_not_found_handle() { echo "$1" >>"$CURL_HOME/missing"; return 127; }
            export -f command_not_found_handle
            timeout -s KILL "$3" bash -c "$1" bash >"$2/output" 2>&1 </dev/null &
            wait $!
            status=$?
            kill -KILL -- -$!
            exit $status
            """;

    private static final int KILLED = 137;

    private BashCommand() {}

    /**
     * @return standard output and standard error, in the order in which they were written
     * @throws IllegalArgumentException with a sentence, if a program is missing or the command
     *     doesn't end in time
     */
    static String run(Path folder, String command, int seconds) {
        try {
            Path temporary = Files.createTempDirectory("lesson");
            Path missing = Files.createFile(temporary.resolve("missing"));
            Path output = Files.createFile(temporary.resolve("output"));
            Path settings = temporary.resolve(".curlrc");
            try {
                // On a terminal curl shows no progress; here it would.
                Files.writeString(settings, "no-progress-meter\n");
                int status = bash(folder, command, temporary.toString(), "" + seconds).waitFor();
                refuse(status == KILLED, "\"%s\" didn't end within %d seconds.", command, seconds);
                String programs = Files.readString(missing).strip();
                refuse(!programs.isEmpty(), "Programs are missing here: %s.", programs);
                return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            } finally {
                for (Path created : List.of(missing, output, settings, temporary)) {
                    Files.deleteIfExists(created);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot run " + command, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("The check was interrupted.", stopped);
        }
    }

    private static void refuse(boolean condition, String sentence, Object... details) {
        if (condition) {
            throw new IllegalArgumentException(sentence.formatted(details));
        }
    }

    private static Process bash(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8"); // messages in English
        builder.environment().keySet().removeIf(BashCommand::changesOutput);
        return builder.start();
    }

    /** With a proxy curl says so; PWD may be another name of the same folder. */
    private static boolean changesOutput(String variable) {
        return variable.toLowerCase(Locale.ROOT).endsWith("_proxy") || variable.equals("PWD");
    }
}
