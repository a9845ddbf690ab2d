package httpservers.files;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.launch.ServerOptions;
import httpservers.launch.Timeouts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of the course says of its code and an exercise changes. */
@Tag("maintainer")
class PublishedFactsTest {

    @Test
    void theServersListenOnPort8002OfThisComputerAlone() {
        assertThat(ServerOptions.parse(Timeouts.PATIENT).port()).isEqualTo(8002);
        assertThat(ServerOptions.parse(Timeouts.PATIENT).host()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gif", "jpeg", "ico", "txt", "json", "pdf", "webp", "mjs", "htm", "xml"})
    void theTableOfTypesHasSixEntriesAndNoOther(String extension) {
        assertThat(MimeTypes.of("file." + extension)).isEqualTo(MimeTypes.UNKNOWN);
    }
}
