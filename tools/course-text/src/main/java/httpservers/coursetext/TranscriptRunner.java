package httpservers.coursetext;

import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the commands of a transcript against servers that are started for it. */
record TranscriptRunner(Path root) {
    private static final int FIRST_SHOWN_PORT = 8002;
    private static final int SECONDS = 60;
    private static final int MOST_LINES = 200;
    private static final String SKETCH = "first";
    private static final String FIRST_SERVER = "blocking-server/sketches/FirstServer.java";
    private static final String ALONE = "alone";
    private static final String WHOLE_SECONDS = "seconds";
    private static final String FIGURES = "figures";
    private static final Set<String> NO_SERVERS = Set.of(ALONE, WHOLE_SECONDS, FIGURES);

    /**
     * @param options of the marker: servers, or alone; seconds or figures
     * @return the lines that the fence should have
     * @throws IllegalArgumentException with a sentence, if that cannot be found out
     */
    List<String> run(List<String> shown, String options) throws IOException {
        List<String> words = Arrays.asList(options.split("\\s+"));
        List<String> names = words.stream().filter(word -> !NO_SERVERS.contains(word)).toList();
        if (names.isEmpty() != words.contains(ALONE)) {
            throw new IllegalArgumentException(
                    "The marker names the servers that the commands need, or says alone.");
        }
        Transcript transcript = Transcript.of(shown);
        List<ServerProcess> servers = new ArrayList<>();
        try {
            for (String name : names) {
                servers.add(start(name));
            }
            List<String> lines = run(transcript, servers, words.contains(WHOLE_SECONDS));
            return tolerance(words).near(shown, lines);
        } finally {
            servers.forEach(ServerProcess::close);
        }
    }

    private static ServerProcess start(String name) throws IOException {
        return ServerProcess.start(
                name.equals(SKETCH)
                        ? Step.BLOCKING.commandFor(List.of(), FIRST_SERVER, "0")
                        : Step.named(name).command(List.of(), "--port", "0"));
    }

    private static Tolerance tolerance(List<String> words) {
        if (words.contains(FIGURES)) {
            return Tolerance.FIGURES;
        }
        return words.contains(WHOLE_SECONDS) ? Tolerance.SECONDS : Tolerance.NONE;
    }

    private List<String> run(Transcript transcript, List<ServerProcess> servers, boolean seconds) {
        Map<Integer, Integer> shownPorts = new HashMap<>();
        for (ServerProcess server : servers) {
            shownPorts.put(server.port(), FIRST_SHOWN_PORT + shownPorts.size());
        }
        Normalization normalization = new Normalization(root, shownPorts, seconds);
        List<String> lines = new ArrayList<>();
        for (Transcript.Entry entry : transcript.entries()) {
            lines.addAll(entry.lines());
            lines.addAll(normalization.linesOf(output(entry.command(), shownPorts)));
        }
        return lines;
    }

    private String output(String command, Map<Integer, Integer> shownPorts) {
        String real = command;
        for (Map.Entry<Integer, Integer> port : shownPorts.entrySet()) {
            real = real.replaceAll("\\b" + port.getValue() + "\\b", port.getKey().toString());
        }
        String output = BashCommand.run(root, real, SECONDS);
        if (output.lines().count() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "\"" + command + "\" prints too much for a lesson: pipe it through head.");
        }
        return output;
    }
}
