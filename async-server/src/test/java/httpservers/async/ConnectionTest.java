package httpservers.async;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.launch.ServerOptions;
import httpservers.launch.Timeouts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/** What no client can see for certain. */
class ConnectionTest {

    /** Whether a second response waits for an acknowledgment depends on the client's system. */
    @Test
    void theSystemDelaysNoResponse() throws IOException {
        AsyncServer server =
                new AsyncServer(
                        ServerOptions.parse(Timeouts.PATIENT, "--port", "0", "--root", "."),
                        request -> null);
        try (SocketChannel channel =
                SocketChannel.open(new InetSocketAddress("127.0.0.1", server.port()))) {
            new Connection(server, channel);

            assertThat(channel.getOption(StandardSocketOptions.TCP_NODELAY)).isTrue();
        } finally {
            server.stop();
            server.run(); // ends right away, and closes what's open
        }
    }
}
