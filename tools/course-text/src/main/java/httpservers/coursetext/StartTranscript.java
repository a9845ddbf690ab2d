package httpservers.coursetext;

import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a server says when a reader starts it with Maven; here it is started without. */
final class StartTranscript {
    private static final String DEFAULT_PORT = "8002";

    private StartTranscript() {}

    /**
     * @param shown one command with {@code mvn} and what was below it
     * @return the lines that the fence should have
     * @throws IllegalArgumentException with a sentence, if that cannot be found out
     */
    static List<String> run(Path root, List<String> shown, Step step) throws IOException {
        Transcript.Entry entry = onlyEntry(shown, step);
        MavenCommand maven = new MavenCommand(ShellCommands.in(entry.command()).get(0));
        List<String> arguments = arguments(maven.properties().getOrDefault("exec.args", ""));
        int port = arguments.indexOf("--port") + 1;
        int shownPort = Integer.parseInt(arguments.set(port, "0"));
        List<String> command = step.command(List.of(), arguments.toArray(String[]::new));
        try (ServerProcess server = ServerProcess.start(command)) {
            Normalization normalization =
                    new Normalization(root, Map.of(server.port(), shownPort), false);
            List<String> lines = new ArrayList<>(entry.lines());
            String said = server.startLine() + "\n" + server.readLine();
            lines.addAll(normalization.linesOf(said));
            return lines;
        }
    }

    private static Transcript.Entry onlyEntry(List<String> shown, Step step) {
        List<Transcript.Entry> entries = Transcript.of(shown).entries();
        if (entries.size() == 1) {
            List<List<String>> commands = ShellCommands.in(entries.get(0).command());
            boolean starts =
                    commands.size() == 1
                            && commands.get(0).get(0).equals("mvn")
                            && commands.get(0).contains(step.toString());
            if (starts) {
                return entries.get(0);
            }
        }
        throw new IllegalArgumentException(
                "A fence that starts a server has one command, mvn with " + step.toString() + ".");
    }

    private static List<String> arguments(String text) {
        List<String> words = new ArrayList<>();
        ShellCommands.in(text).forEach(words::addAll);
        if (!words.contains("--port")) {
            words.addAll(List.of("--port", DEFAULT_PORT));
        }
        return words;
    }
}
