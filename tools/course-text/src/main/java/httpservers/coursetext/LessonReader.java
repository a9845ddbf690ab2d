package httpservers.coursetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Collects the fences of a lesson with the markers above them, and markers without a fence. */
final class LessonReader extends AbstractVisitor {
    static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();
    private static final Pattern MARKER =
            Pattern.compile("<!--\\s*(source|run|start|sketch)\\b\\s*:?\\s*(.*?)\\s*-->\\s*");

    private final String path;
    private final List<Fence> fences = new ArrayList<>();
    private final List<Finding> mistakes = new ArrayList<>();

    private LessonReader(String path) {
        this.path = path;
    }

    static Lesson read(String path, List<String> lines) {
        Node document = PARSER.parse(String.join("\n", lines));
        LessonReader reader = new LessonReader(path);
        document.accept(reader);
        return new Lesson(path, lines, document, reader.fences, reader.mistakes);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        SourceSpan opening = block.getSourceSpans().get(0);
        fences.add(
                new Fence(
                        opening.getLineIndex() + 1,
                        " ".repeat(opening.getColumnIndex() + block.getFenceIndent()),
                        block.getInfo().strip().split("\\s", 2)[0],
                        marker(block.getPrevious()),
                        block.getLiteral().lines().toList()));
    }

    @Override
    public void visit(HtmlBlock html) {
        if (marker(html).isPresent() && !(html.getNext() instanceof FencedCodeBlock)) {
            addMistake(
                    html, "No fence follows this marker: put it directly above one, or remove it.");
        }
        if (html.getLiteral().contains("```") && !html.getLiteral().startsWith("<!--")) {
            addMistake(html, "This HTML swallows a fence: leave a blank line above the fence.");
        }
    }

    private void addMistake(Node node, String sentence) {
        mistakes.add(new Finding(path, Lesson.lineOf(node), sentence, List.of()));
    }

    private static Optional<Marker> marker(Node node) {
        if (node instanceof HtmlBlock html) {
            Matcher matcher = MARKER.matcher(html.getLiteral().replaceAll("\\s*\n\\s*", " "));
            if (matcher.matches()) {
                Marker.Kind kind = Marker.Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
                return Optional.of(new Marker(kind, matcher.group(2)));
            }
        }
        return Optional.empty();
    }
}
