package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A status has a code, a phrase, and an opinion on whether the connection can be trusted on. */
class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "OK,                              200 OK,                              stays open",
        "BAD_REQUEST,                     400 Bad Request,                     closes",
        "NOT_FOUND,                       404 Not Found,                       stays open",
        "METHOD_NOT_ALLOWED,              405 Method Not Allowed,              stays open",
        "REQUEST_TIMEOUT,                 408 Request Timeout,                 closes",
        "URI_TOO_LONG,                    414 URI Too Long,                    closes",
        "REQUEST_HEADER_FIELDS_TOO_LARGE, 431 Request Header Fields Too Large, closes",
        "INTERNAL_SERVER_ERROR,           500 Internal Server Error,           closes",
        "NOT_IMPLEMENTED,                 501 Not Implemented,                 stays open",
        "HTTP_VERSION_NOT_SUPPORTED,      505 HTTP Version Not Supported,      closes"
    })
    void eachStatusReadsAsInAStatusLine(Status status, String text, String connection) {
        assertThat(status).hasToString(text);
        assertThat(status.code()).isEqualTo(Integer.parseInt(text.substring(0, 3)));
        assertThat(status.endsConnection() ? "closes" : "stays open").isEqualTo(connection);
    }
}
