package httpservers.coursetext;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Runs a command as a reader types it, for a limited time, and ends what it leaves behind. */
final class BashCommand {
    /**
     * With job control (set -m) the inner bash leads a process group, and all that the command
     * starts is in it. So it can be ended by one kill, also what runs on in the background.
     */
    private static final String SCRIPT =
            """
            set -m
            CURL_HOME=${2%/*} bash -c "$1" bash >"$2" 2>&1 </dev/null &
            echo $!
            wait $!
            kill -KILL -- -$!
            """;

    private BashCommand() {}

    /**
     * @return standard output and standard error, in the order in which they came
     * @throws IllegalArgumentException with a sentence, if it does not end in time
     */
    static String run(Path folder, String command, int seconds)
            throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("lesson");
        Path output = temporary.resolve("output");
        Path settings = temporary.resolve(".curlrc");
        try {
            // On a terminal curl shows no progress; here it would.
            Files.writeString(settings, "no-progress-meter\n");
            run(folder, command, seconds, output);
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } finally {
            for (Path created : List.of(output, settings, temporary)) {
                Files.deleteIfExists(created);
            }
        }
    }

    private static void run(Path folder, String command, int seconds, Path output)
            throws IOException, InterruptedException {
        Process process = bash(folder, SCRIPT, command, output.toString());
        BufferedReader reader = process.inputReader();
        String group = reader.readLine();
        boolean inTime = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!inTime) {
            bash(folder, "kill -KILL -- -" + group).waitFor();
            process.waitFor();
            throw new IllegalArgumentException(
                    "\"" + command + "\" did not end within " + seconds + " seconds.");
        }
    }

    private static Process bash(Path folder, String script, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
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
