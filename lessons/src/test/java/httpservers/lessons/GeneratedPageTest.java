package httpservers.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("maintainer")
class GeneratedPageTest {

    @Test
    void thePageShowsTheCodeThatIsInTheTree() {
        assertThat(new GeneratedPage(Course.find()).finding())
                .as("mvn -q compile exec:java -pl lessons -am -Dlessons=rewrite makes it anew")
                .isEmpty();
    }
}
