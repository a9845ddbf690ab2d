package httpservers.coursetext.browser;

import java.util.List;
import java.util.Map;

/**
 * What the complex page shows about the way in which it came, and what was really so.
 *
 * @param rows of the table, the page itself first: name of the part and kind of connection
 * @param words of the sentences above the table
 * @param truth the number that the browser gave to the connection of each part
 */
record Waterfall(List<String> rows, String words, Map<String, String> truth) {
    private static final String ROWS =
            "[...document.querySelectorAll('#waterfall tbody tr')]"
                    + ".map(row => row.cells[0].textContent + ' ' + row.cells[1].textContent)"
                    + ".join('\\n')";

    /** Reads the page that the tab shows, as soon as it is drawn. */
    static Waterfall of(Browser browser) {
        browser.await("document.querySelector('#findings li')");
        List<String> rows = browser.evaluate(ROWS).lines().toList();
        String words = browser.text("#findings");
        Map<String, String> truth = browser.connections();
        truth.keySet().removeIf(name -> rows.stream().noneMatch(row -> row.startsWith(name + " ")));
        return new Waterfall(rows, words, truth);
    }

    /** How many parts after the page are shown as having needed a new connection. */
    long shownAsNew() {
        return rows.stream().skip(1).filter(row -> row.endsWith(" new")).count();
    }

    /** How many connections there were besides that of the page. */
    long opened() {
        return truth.values().stream().distinct().count() - 1;
    }
}
