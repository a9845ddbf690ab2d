package httpservers.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** A test that fails says in its first line which request it was about, and what it received. */
class SaysWhatWasSentTest {
    private final SaysWhatWasSent extension = new SaysWhatWasSent();

    @Test
    void theMessageHasTheLastExchangeOnly() throws IOException {
        Throwable failure = failureAfterTwoRequests();

        assertThatThrownBy(() -> extension.handleTestExecutionException(null, failure))
                .hasMessage(
                        "java.io.EOFException: the server closed after: HTTP/1.1;"
                                + " sent: GET /second\\r\\n; received: HTTP/1.1")
                .hasCause(failure);
    }

    @Test
    void aMessageOfManyLinesBecomesOne() throws IOException {
        failureAfterTwoRequests();
        Throwable failure = catchThrowable(() -> assertThat(200).as("status").isEqualTo(404));

        assertThatThrownBy(() -> extension.handleTestExecutionException(null, failure))
                .hasMessage(
                        "[status] expected: 404 but was: 200;"
                                + " sent: GET /second\\r\\n; received: HTTP/1.1");
    }

    @Test
    void aSkippedTestAndOneWithoutAClientStayAsTheyAre() throws IOException {
        Throwable failure = failureAfterTwoRequests();
        Throwable skipped = new TestAbortedException("not on this system");

        assertThatThrownBy(() -> extension.handleTestExecutionException(null, skipped))
                .isSameAs(skipped);
        extension.beforeEach(null);
        assertThatThrownBy(() -> extension.handleTestExecutionException(null, failure))
                .isSameAs(failure);
    }

    private static Throwable failureAfterTwoRequests() throws IOException {
        try (ServerSocket listener = new ServerSocket(0);
                Client client = new Client(listener.getLocalPort());
                Socket server = listener.accept()) {
            client.send("GET /fi").send("rst\r\n");
            send(server, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            client.read();
            client.send("GET /second\r\n");
            send(server, "HTTP/1.1");
            server.shutdownOutput();
            return catchThrowable(client::read);
        }
    }

    private static void send(Socket server, String bytes) throws IOException {
        server.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    }
}
