package httpservers.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An error says what was wrong, briefly, and costs little to make. */
class HttpErrorTest {

    @Test
    void theCulpritIsShownUpTo80Characters() {
        String longest = "x".repeat(80);

        assertThat(HttpError.badRequest("Wrong", "y")).hasMessage("Wrong: y");
        assertThat(HttpError.badRequest("Wrong", longest)).hasMessage("Wrong: " + longest);
        assertThat(HttpError.badRequest("Wrong", longest + "x"))
                .hasMessage("Wrong: " + longest + "...");
    }

    @Test
    void itHasAStatusASentenceAndNoStackTrace() {
        HttpError error = HttpError.requestTimeout();

        assertThat(error.status()).isEqualTo(Status.REQUEST_TIMEOUT);
        assertThat(error).hasMessageContaining("did not come in time");
        assertThat(error.getStackTrace()).isEmpty();
    }
}
