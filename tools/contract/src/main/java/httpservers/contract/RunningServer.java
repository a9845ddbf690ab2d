package httpservers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.launch.Server;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A server in a thread of its own; closing it proves that it stops, and that it never failed. */
public final class RunningServer implements AutoCloseable {
    private final Server server;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread thread;

    public RunningServer(Server server) {
        this.server = server;
        thread = new Thread(this::run, "server under test");
        thread.start();
    }

    private void run() {
        try {
            server.run();
        } catch (IOException | RuntimeException | Error unexpected) {
            failure.set(unexpected);
        }
    }

    public int port() {
        return server.port();
    }

    public Client connect() throws IOException {
        return new Client(port());
    }

    public Client connectWithSmallBuffer() throws IOException {
        return Client.withSmallBuffer(port());
    }

    /** Sends a request on a connection of its own and reads the answer. */
    public Answer ask(String request) throws IOException {
        try (Client client = connect()) {
            return client.send(request).read();
        }
    }

    /** Sends bytes, and holds that one answer comes, the last: it says so, and nothing follows. */
    public Answer onlyAnswerTo(String bytes) throws IOException {
        try (Client client = connect()) {
            client.send(bytes);
            Answer answer = bytes.startsWith("HEAD ") ? client.readHead() : client.read();
            String sent = Requests.readable(bytes);
            assertThat(answer.saysClose()).as("Connection: close in answer to " + sent).isTrue();
            assertThat(client.readToEnd()).as("after the answer to " + sent).isEmpty();
            return answer;
        }
    }

    /** What the server's thread has computed so far; a loop that spins takes all it can get. */
    public Duration processorTime() {
        return Duration.ofNanos(
                ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }

    /** Asks the server to stop, and does not wait. */
    public void stop() throws IOException {
        server.stop();
    }

    /** Waits until the server has ended. */
    public void join() throws IOException {
        try {
            thread.join(20_000);
        } catch (InterruptedException interrupted) {
            throw new InterruptedIOException("interrupted while the server stopped");
        }
        assertThat(thread.isAlive()).as("the server still runs after stop()").isFalse();
        assertThat(failure.get()).as("what ended the server").isNull();
    }

    @Override
    public void close() throws IOException {
        stop();
        join();
    }
}
