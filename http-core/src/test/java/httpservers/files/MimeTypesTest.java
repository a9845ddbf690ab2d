package httpservers.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last extension of a name decides on its type, and a name without one has no known type. */
class MimeTypesTest {

    @ParameterizedTest
    @CsvSource({
        "index.html,        text/html",
        "styles.css,        text/css",
        "script.js,         text/javascript",
        "photo.png,         image/png",
        "photo.jpg,         image/jpeg",
        "favicon.svg,       image/svg+xml",
        "PHOTO.JPG,         image/jpeg",
        "Index.Html,        text/html",
        "archive.html.png,  image/png",
        ".html,             text/html"
    })
    void theExtensionDecides(String name, String type) {
        assertThat(MimeTypes.of(name)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "html", "page.unknown-extension", "page.html.", "page.html~", "."})
    void whatIsNotInTheTableIsBytes(String name) {
        assertThat(MimeTypes.of(name)).isEqualTo("application/octet-stream");
    }
}
