package httpservers.bench;

import httpservers.contract.Client;
import httpservers.contract.Requests;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An answer in two writes, head and body, against the same answer in one. */
final class TwoWrites extends Experiment {
    private static final int REQUESTS = 60;
    private static final byte[] BODY = "<h1>Hello</h1>\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD =
            ("HTTP/1.1 200 OK\r\nContent-Length: " + BODY.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);

    TwoWrites() {
        super(
                "two-writes",
                "Does it matter that head and body go out in one write?",
                "async-server/README.md, \"Respond right away\"");
    }

    @Override
    void run(Screen screen) throws IOException {
        byte[] both = new byte[HEAD.length + BODY.length];
        System.arraycopy(HEAD, 0, both, 0, HEAD.length);
        System.arraycopy(BODY, 0, both, HEAD.length, BODY.length);
        screen.line("%d requests on one connection, median time for each:", REQUESTS);
        report(screen, "head and body in two writes", false, HEAD, BODY);
        report(screen, "head and body in one write", false, both);
        report(screen, "two writes, TCP_NODELAY set", true, HEAD, BODY);
        screen.line(
                """

                Two sides wait for each other. The server's system holds the second small write
                back until the first is acknowledged (Nagle). The client's system holds the
                acknowledgment back, about 40 ms on Linux, hoping to send it along with data.
                So Outbox joins head and body, and the servers switch Nagle's rule off.""");
    }

    private static void report(Screen screen, String what, boolean noDelay, byte[]... writes)
            throws IOException {
        screen.progress("%s ...", what);
        screen.line("  %-30s%10s", what, Screen.time(measure(noDelay, writes)));
    }

    private static Duration measure(boolean noDelay, byte[]... writes) throws IOException {
        List<Duration> times = new ArrayList<>();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> serve(listener, noDelay, writes));
            server.start();
            try (Client client = new Client(listener.getLocalPort())) {
                for (int i = 0; i < REQUESTS; i++) {
                    Stopwatch watch = new Stopwatch();
                    client.send(Requests.get("/")).read();
                    times.add(watch.elapsed());
                }
            }
        }
        return Medians.of(times);
    }

    /** Takes whatever one read brings for a request: enough for this one client. */
    private static void serve(ServerSocket listener, boolean noDelay, byte[]... writes) {
        try (Socket client = listener.accept()) {
            client.setTcpNoDelay(noDelay);
            OutputStream output = client.getOutputStream();
            byte[] buffer = new byte[1024];
            while (client.getInputStream().read(buffer) > 0) {
                for (byte[] part : writes) {
                    output.write(part);
                }
            }
        } catch (IOException clientGone) {
            // The experiment is over.
        }
    }
}
