package httpservers.coursetext.sidebyside;

import httpservers.coursetext.SourceRegion;
import httpservers.coursetext.sidebyside.Question.Answer;
import httpservers.http.Html;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A question and its three answers as they appear on the page. */
record Section(Path root, Question question) {

    String link() {
        return "<a href=\"#%s\">%s</a>".formatted(question.id(), Html.escape(question.title()));
    }

    String html() {
        Map<String, SourceRegion> step2 = regions(2);
        return """
        <section id="%s">
        <h2>%s</h2>
        %s<div class="answers">
        %s%s%s</div>
        </section>
        """
                .formatted(
                        question.id(),
                        link(),
                        paragraph(question.text()),
                        article(1, unchanged(regions(1))),
                        article(2, unchanged(step2)),
                        article(3, foldedWhereSame(compared(step2, regions(3)))));
    }

    /** In the order of the page, by references that mean like code in steps 2 and 3. */
    private Map<String, SourceRegion> regions(int step) {
        Map<String, SourceRegion> regions = new LinkedHashMap<>();
        for (String reference : answer(step).references()) {
            regions.put(
                    References.asStep3(reference),
                    SourceRegion.find(root, References.inFull(step, reference)));
        }
        return regions;
    }

    private Answer answer(int step) {
        return question.answers().get(step - 1);
    }

    private static String unchanged(Map<String, SourceRegion> regions) {
        return regions.values().stream()
                .map(region -> Excerpt.of(region).html())
                .collect(Collectors.joining());
    }

    private static List<Excerpt> compared(
            Map<String, SourceRegion> step2, Map<String, SourceRegion> step3) {
        SourceRegion none = new SourceRegion("", 1, List.of());
        return step3.entrySet().stream()
                .map(
                        e ->
                                Excerpt.compared(
                                        step2.getOrDefault(e.getKey(), none).lines(), e.getValue()))
                .toList();
    }

    private static String foldedWhereSame(List<Excerpt> excerpts) {
        StringBuilder html = new StringBuilder();
        boolean folded = false;
        for (Excerpt excerpt : excerpts) {
            if (folded && excerpt.isChanged()) {
                html.append("</details>\n");
            } else if (!folded && !excerpt.isChanged()) {
                html.append("<details>\n<summary>The same as step 2</summary>\n");
            }
            folded = !excerpt.isChanged();
            html.append(excerpt.html());
        }
        return html.append(folded ? "</details>\n" : "").toString();
    }

    private String article(int step, String code) {
        return """
        <article data-step="%d">
        <h3>Step %d <code>%s-server</code></h3>
        %s%s</article>
        """
                .formatted(
                        step,
                        step,
                        References.STEPS.get(step - 1),
                        paragraph(answer(step).text()),
                        code);
    }

    private static String paragraph(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String prose = Html.escape(text).replaceAll("`([^`]+)`", "<code>$1</code>");
        return "<p>" + prose + "</p>\n";
    }
}
