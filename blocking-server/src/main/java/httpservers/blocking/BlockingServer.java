package httpservers.blocking;

import httpservers.http.*;
import httpservers.launch.*;
import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.*;

/**
 * Step 1: one client at a time. The program waits inside {@code accept()}, then inside {@code
 * read()}, and while it waits for one client it does nothing for the others. It closes each
 * connection after its response, or the next client would never get a turn.
 */
public final class BlockingServer implements Server {
    private static final Logger log = LoggerFactory.getLogger(BlockingServer.class);
    private static final String NAME = "blocking-server";
    private static final Socket NOBODY = new Socket();

    public static void main(String[] arguments) {
        Launcher.launch(NAME, arguments, Timeouts.STRICT, BlockingServer::new);
    }

    private final Timeouts timeouts;
    private final Responder responder;
    private final HeadEncoder heads = new HeadEncoder(NAME);
    private final ServerSocket listener;
    private final byte[] readBuffer = new byte[16 * 1024]; // used again for each client
    private Socket client; // the one being served
    private volatile Socket waitingFor = NOBODY; // the client whose request hasn't arrived yet

    /**
     * @throws IOException if the address can't be listened on
     */
    public BlockingServer(ServerOptions options, Handler handler) throws IOException {
        this.timeouts = options.timeouts();
        this.responder = new Responder(handler);
        InetAddress host = InetAddress.getByName(options.host());
        listener = new ServerSocket(options.port(), ServerOptions.BACKLOG, host);
    }

    @Override
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void run() {
        while (!listener.isClosed()) {
            accept();
        }
    }

    @Override
    public void stop() throws IOException {
        listener.close(); // ends a wait in accept() with an exception
        try {
            waitingFor.shutdownInput(); // ends a wait for a request; a response goes on
        } catch (SocketException notConnected) {
            // We aren't waiting for anybody.
        }
    }

    /** Waits for a client, and serves it to the end. */
    private void accept() {
        try (Socket accepted = listener.accept()) {
            client = accepted;
            serve();
        } catch (IOException failure) {
            if (!listener.isClosed()) {
                // Perhaps we're out of file descriptors; retrying right away would just spin.
                log.warn("Cannot accept a connection: {}", failure.getMessage());
                LockSupport.parkNanos(500_000_000); // half a second
            }
        }
    }

    /** One request, one response. A failure in here ends this connection and no other. */
    private void serve() {
        RequestParser parser = new RequestParser();
        try {
            Response response = responseTo(parser).withConnectionClose();
            respond(response);
            // With bytes unread, or many still on their way, a close would destroy the response.
            boolean unread = !parser.isBetweenRequests() || client.getInputStream().available() > 0;
            if (unread || response.bodyLength() > 64 * 1024) {
                lingeringClose();
            }
        } catch (IOException clientGone) {
            log.debug("A client went away", clientGone);
        } catch (RuntimeException | Error unexpected) {
            log.error("A connection failed", unexpected);
        }
    }

    private Response responseTo(RequestParser parser) throws IOException {
        try {
            return responder.respond(read(parser));
        } catch (HttpException refusal) {
            return responder.refuse(parser, refusal);
        } catch (SocketTimeoutException late) {
            if (parser.isBetweenRequests()) {
                log.info("Closed a connection that sent nothing: browsers open spare ones");
                throw late;
            }
            return responder.requestTimeout(parser);
        }
    }

    /** Waits until a request is complete, however many reads that takes. */
    private Request read(RequestParser parser) throws IOException {
        waitingFor = client;
        long deadline = System.nanoTime() + timeouts.firstByte().toNanos();
        Request request = null;
        for (boolean first = true; request == null; first = false) {
            // A stop that came between accept() and here has found nobody to stop waiting for.
            int count = listener.isClosed() ? -1 : read(deadline);
            if (count < 0) {
                throw new EOFException("the client sends no more, or the server stops");
            }
            // Set by the first bytes; what comes after them doesn't extend it.
            deadline = first ? System.nanoTime() + timeouts.head().toNanos() : deadline;
            parser.feed(ByteBuffer.wrap(readBuffer, 0, count));
            request = parser.next();
        }
        return request;
    }

    /**
     * Waits for bytes, but not beyond the deadline. A timeout for each single read wouldn't do: a
     * client that sends a byte now and then could keep us forever.
     *
     * @return how many bytes arrived; -1 if the client sends no more
     */
    private int read(long deadline) throws IOException {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("the deadline has passed");
        }
        client.setSoTimeout((int) millis);
        return client.getInputStream().read(readBuffer);
    }

    /** Sends the head, then the body; a write waits as long as the client takes nothing. */
    private void respond(Response response) throws IOException {
        waitingFor = NOBODY;
        OutputStream stream = client.getOutputStream();
        try (InputStream body = response.body()) {
            stream.write(heads.encode(response));
            body.transferTo(stream);
        }
    }

    /**
     * Says that we send no more, then reads on until the client closes too, but not for long. A
     * close while bytes of the client are unread makes TCP send a reset, and a reset can destroy
     * the response before the client has read it (RFC 9112 §9.6). What this can't cover is a client
     * that takes longer than that to read its response, and sends more meanwhile.
     */
    private void lingeringClose() throws IOException {
        client.shutdownOutput();
        long deadline = System.nanoTime() + timeouts.linger().toNanos();
        while (read(deadline) >= 0) {
            // What the client still sends is thrown away.
        }
    }
}
