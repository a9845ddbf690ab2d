package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a lesson apart: fences, the markers above them, and the prose around. */
final class MarkdownReader {
    private static final Pattern OPENING = Pattern.compile("( *)(`{3,}|~{3,})\\s*([^\\s`]*)\\s*");
    private static final Pattern MARKER =
            Pattern.compile("<!--\\s*(source|run|start|sketch)\\b\\s*:?\\s*(.*?)\\s*-->");

    private final String path;
    private final List<String> lines;
    private final List<String> prose = new ArrayList<>();
    private final List<Fence> fences = new ArrayList<>();
    private final List<Marker> strayMarkers = new ArrayList<>();
    private Optional<Marker> marker = Optional.empty();

    private MarkdownReader(String path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    static Lesson read(String path, List<String> lines) {
        MarkdownReader reader = new MarkdownReader(path, lines);
        while (reader.prose.size() < lines.size()) {
            reader.readBlock();
        }
        reader.dropMarker();
        return new Lesson(path, lines, reader.prose, reader.fences, reader.strayMarkers);
    }

    private void readBlock() {
        String line = lines.get(prose.size());
        Matcher opening = OPENING.matcher(line);
        if (opening.matches()) {
            readFence(opening);
        } else if (line.stripLeading().startsWith("<!--")) {
            readComment();
        } else {
            if (!line.isBlank()) {
                dropMarker();
            }
            prose.add(line);
        }
    }

    private void readFence(Matcher opening) {
        int start = prose.size();
        String indentation = opening.group(1);
        String end = " *" + Pattern.quote(opening.group(2)) + opening.group(2).charAt(0) + "*\\s*";
        int close = start + 1;
        while (close < lines.size() && !lines.get(close).matches(end)) {
            close++;
        }
        List<String> content =
                lines.subList(start + 1, close).stream()
                        .map(line -> withoutIndentation(line, indentation.length()))
                        .toList();
        fences.add(new Fence(start + 1, indentation, opening.group(3), marker, content));
        marker = Optional.empty();
        addEmpty(Math.min(close + 1, lines.size()) - start);
    }

    private static String withoutIndentation(String line, int most) {
        int present = line.length() - line.stripLeading().length();
        return line.substring(Math.min(present, most));
    }

    private void readComment() {
        dropMarker();
        int start = prose.size();
        int end = start;
        while (end < lines.size() - 1 && !lines.get(end).contains("-->")) {
            end++;
        }
        String comment = String.join(" ", lines.subList(start, end + 1)).strip();
        Matcher matcher = MARKER.matcher(comment);
        if (matcher.matches()) {
            Marker.Kind kind = Marker.Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
            marker = Optional.of(new Marker(start + 1, kind, matcher.group(2)));
        }
        addEmpty(end + 1 - start);
    }

    private void dropMarker() {
        marker.ifPresent(strayMarkers::add);
        marker = Optional.empty();
    }

    private void addEmpty(int count) {
        for (int i = 0; i < count; i++) {
            prose.add("");
        }
    }
}
