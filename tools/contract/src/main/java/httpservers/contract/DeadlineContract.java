package httpservers.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Each wait for a client has an end: else clients that do nothing could take all connections. */
public interface DeadlineContract extends Contract {

    @WaitingTest
    @ResourceLock(Resources.SYSTEM_ERR)
    default void aClientThatNeverSendsAByteIsClosedSilently() throws Exception {
        try (Log log = new Log();
                RunningServer server =
                        start(Download.ROOT, timeouts().withFirstByte(ofMillis(200)));
                Client client = server.connect()) {
            assertThat(client.readToEnd()).as("bytes before the close").isEmpty();
            assertThat(log.text()).as("log").doesNotContain("ERROR");
        }
    }

    @WaitingTest
    default void anIncompleteHeadIsAnswered408AndThenTheConnectionEnds() throws Exception {
        String get = "GET /page.html HTTP/1.1\r\nHost: local";
        String head = "HEAD /page.html HTTP/1.1\r\n"; // whose answer has no body
        try (RunningServer server = startWithShortHead()) {
            assertThat(server.onlyAnswerTo(get).status()).as("status").isEqualTo(408);
            assertThat(server.onlyAnswerTo(head).status()).as("status").isEqualTo(408);
        }
    }

    /** The time counts from the first byte: neither another byte nor another line extends it. */
    @WaitingTest
    default void aClientThatDripsItsHeadIsCutAllTheSame() throws Exception {
        String head = "GET /page.html HTTP/1.1\r\n" + "A: b\r\n".repeat(90);
        try (RunningServer server = startWithShortHead();
                Client client = server.connect()) {
            int sent = 0;
            while (sent < head.length() && client.isSilentFor(ofMillis(30))) {
                client.send(head.substring(sent, ++sent));
            }
            assertThat(sent).as("bytes that the server waited for").isLessThan(head.length());
            assertThat(client.read().status()).as("status").isEqualTo(408);
        }
    }

    private RunningServer startWithShortHead() throws Exception {
        return start(Download.ROOT, timeouts().withHead(ofMillis(300)).withLinger(ofSeconds(20)));
    }
}
