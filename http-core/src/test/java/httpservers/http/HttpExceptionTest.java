package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An error says what was wrong, briefly, and costs little to make. */
class HttpExceptionTest {

    @Test
    void theCulpritIsShownUpTo80Characters() {
        String longest = "x".repeat(80);

        assertThat(HttpException.badRequest("Wrong", "y")).hasMessage("Wrong: y");
        assertThat(HttpException.badRequest("Wrong", longest)).hasMessage("Wrong: " + longest);
        assertThat(HttpException.badRequest("Wrong", longest + "x"))
                .hasMessage("Wrong: " + longest + "...");
    }

    @Test
    void itHasAStatusASentenceAndNoStackTrace() {
        HttpException error = new HttpException(Status.NOT_FOUND, "No such user.");

        assertThat(error.status()).isEqualTo(Status.NOT_FOUND);
        assertThat(error).hasMessage("No such user.");
        assertThat(error.getStackTrace()).isEmpty();
    }
}
