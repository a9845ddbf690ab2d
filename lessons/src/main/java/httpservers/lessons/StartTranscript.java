package httpservers.lessons;

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
        List<Transcript.Entry> entries = Transcript.of(shown).entries();
        List<List<String>> commands =
                entries.isEmpty() ? List.of() : ShellCommands.in(entries.get(0).command());
        if (entries.size() != 1
                || commands.size() != 1
                || !commands.get(0).get(0).equals("mvn")
                || !commands.get(0).contains(step.module())) {
            throw new IllegalArgumentException(
                    "A fence that starts a server has one command, mvn with "
                            + step.module()
                            + ".");
        }
        MavenCommand maven = new MavenCommand(commands.get(0));
        List<String> arguments = arguments(maven.properties().getOrDefault("exec.args", ""));
        String port = arguments.get(arguments.indexOf("--port") + 1);
        arguments.set(arguments.indexOf("--port") + 1, "0");
        try (StepProcess server = StepProcess.start(root, step, arguments)) {
            Map<Integer, Integer> ports = Map.of(server.port(), Integer.valueOf(port));
            List<String> lines = new ArrayList<>(entries.get(0).lines());
            lines.addAll(
                    new Normalization(root, ports, false)
                            .linesOf(String.join("\n", server.startLines())));
            return lines;
        }
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
