package httpservers.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A status has a code and a phrase. */
class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "OK,                              200 OK",
        "BAD_REQUEST,                     400 Bad Request",
        "NOT_FOUND,                       404 Not Found",
        "METHOD_NOT_ALLOWED,              405 Method Not Allowed",
        "REQUEST_TIMEOUT,                 408 Request Timeout",
        "URI_TOO_LONG,                    414 URI Too Long",
        "REQUEST_HEADER_FIELDS_TOO_LARGE, 431 Request Header Fields Too Large",
        "INTERNAL_SERVER_ERROR,           500 Internal Server Error",
        "NOT_IMPLEMENTED,                 501 Not Implemented",
        "HTTP_VERSION_NOT_SUPPORTED,      505 HTTP Version Not Supported"
    })
    void eachStatusReadsAsInAStatusLine(Status status, String text) {
        assertThat(status).hasToString(text);
        assertThat(status.code()).isEqualTo(Integer.parseInt(text.substring(0, 3)));
    }
}
