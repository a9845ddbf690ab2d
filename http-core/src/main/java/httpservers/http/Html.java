package httpservers.http;

import java.util.Objects;

/** What it takes to put text into a page. */
public final class Html {
    private Html() {}

    /**
     * Text that stands for itself in a page. Without it, whoever chooses the text can put a script
     * into the page, which then runs in the reader's browser (cross-site scripting).
     */
    public static String escape(String text) {
        Objects.requireNonNull(text, "null: a field that was not sent?");
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A whole page: a title that is its heading too, and one paragraph. Both get escaped. */
    static String page(String title, String paragraph) {
        String heading = escape(title);
        return "<!DOCTYPE html>\n"
                + "<html lang=\"en\">\n"
                + "<head><meta charset=\"utf-8\"><title>"
                + heading
                + "</title></head>\n"
                + "<body><h1>"
                + heading
                + "</h1>\n<p>"
                + escape(paragraph)
                + "</p></body>\n</html>\n";
    }
}
