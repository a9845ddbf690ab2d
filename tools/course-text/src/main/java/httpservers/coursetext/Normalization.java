package httpservers.coursetext;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Replaces in a command's output what no two runs have in common: dates, ports, the version of
 * curl, the folder of the course and, on request, fractions of seconds.
 */
final class Normalization {
    private static final String DATE = "Thu, 01 Jan 2026 12:00:00 GMT";
    private static final Pattern ANY_DATE =
            Pattern.compile("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    private static final Pattern COLOR =
            Pattern.compile("\u001B\\[[\\d;]*m"); // Maven's, at its end
    private static final Pattern CURL = Pattern.compile("\\bcurl/\\d[\\w.]*");
    private static final Pattern CURL_COUNTS_BYTES =
            Pattern.compile("[{}] \\[\\d+ bytes data\\]\\s*"); // not on a terminal
    private static final Pattern ENTITY_TAG = Pattern.compile("(?i)\\b(etag: )(W/)?\"[^\"]*\"");
    private static final Pattern SECONDS = Pattern.compile("\\b\\d+\\.\\d+(?= s\\b)");
    private static final Pattern PORT_OF_CLIENT =
            Pattern.compile("(?<=\\b(?:127\\.0\\.0\\.1|localhost):|\\bport )[3-6]\\d{4}\\b");
    private static final int FIRST_PORT_SHOWN = 50001;

    private final Path root;
    private final Map<Integer, Integer> shownPorts;
    private final boolean wholeSeconds;
    private final Map<String, String> portsOfClients = new LinkedHashMap<>();

    /**
     * @param shownPorts the port of each server, and the one that the lesson shows instead
     */
    Normalization(Path root, Map<Integer, Integer> shownPorts, boolean wholeSeconds) {
        this.root = root;
        this.shownPorts = Map.copyOf(shownPorts);
        this.wholeSeconds = wholeSeconds;
    }

    /** Lines without blanks at their ends, such as the CR of HTTP. */
    List<String> linesOf(String output) {
        return COLOR.matcher(output)
                .replaceAll("")
                .lines()
                .filter(line -> !CURL_COUNTS_BYTES.matcher(line).matches())
                .map(line -> normalized(line).stripTrailing())
                .toList();
    }

    private String normalized(String line) {
        String text = line.replace(root.toString(), "/course");
        text = portsReplaced(text);
        text = ANY_DATE.matcher(text).replaceAll(DATE);
        text = CURL.matcher(text).replaceAll("curl/8.5.0");
        text = ENTITY_TAG.matcher(text).replaceAll("$1\"...\"");
        return wholeSeconds
                ? SECONDS.matcher(text)
                        .replaceAll(n -> Math.round(Double.parseDouble(n.group())) + "")
                : text;
    }

    /** Ports of servers first; what is left are those that the system gave to clients. */
    private String portsReplaced(String line) {
        String text = line;
        for (Map.Entry<Integer, Integer> port : shownPorts.entrySet()) {
            text = text.replaceAll("\\b" + port.getKey() + "\\b", port.getValue().toString());
        }
        return PORT_OF_CLIENT
                .matcher(text)
                .replaceAll(
                        port ->
                                portsOfClients.computeIfAbsent(
                                        port.group(),
                                        any -> "" + (FIRST_PORT_SHOWN + portsOfClients.size())));
    }
}
