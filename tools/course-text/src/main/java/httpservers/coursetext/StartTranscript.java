package httpservers.coursetext;

import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says when a reader starts it with Maven; here it's started without. */
final class StartTranscript {
    private static final int DEFAULT_PORT = 8002;
    private static final String COMMAND =
            "\\$ mvn .*-pl %s -am(?: \"-Dexec\\.args=--port (\\d+)\")?";

    private StartTranscript() {}

    /**
     * @param shown one command with {@code mvn} and its output
     * @return the lines that the fence should have
     * @throws IllegalArgumentException with a sentence, if that can't be found out
     */
    static List<String> run(Path root, List<String> shown, Step step) throws IOException {
        String command = shown.isEmpty() ? "" : shown.get(0);
        Matcher start = Pattern.compile(COMMAND.formatted(step)).matcher(command);
        if (!start.matches()) {
            throw new IllegalArgumentException(
                    "A fence that starts a server has one command, mvn with -pl %s -am."
                            .formatted(step));
        }
        int shownPort = start.group(1) == null ? DEFAULT_PORT : Integer.parseInt(start.group(1));
        try (ServerProcess server = ServerProcess.start(step.command(List.of(), "--port", "0"))) {
            List<String> lines = new ArrayList<>(List.of(command));
            String said = server.startLine() + "\n" + server.readLine();
            lines.addAll(
                    new Normalization(root, Map.of(server.port(), shownPort), false).linesOf(said));
            return lines;
        }
    }
}
