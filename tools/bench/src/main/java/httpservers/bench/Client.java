package httpservers.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that does what an experiment tells it to, and nothing on its own. */
public final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String LENGTH = "content-length:";

    private final Socket socket = new Socket();
    private final InputStream input;

    /** Connects to a server on this computer. */
    public Client(int port) throws IOException {
        this(port, 0);
    }

    /**
     * @param receiveBuffer bytes that the system keeps for this client; 0: as many as it likes
     */
    Client(int port, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        input = new BufferedInputStream(socket.getInputStream());
    }

    /** Gives up on an answer that takes longer. */
    public Client patientFor(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        return this;
    }

    public static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    public Client send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Waits for the first byte of an answer, which stays to be read. */
    void awaitAnswer() throws IOException {
        input.mark(1);
        if (input.read() < 0) {
            throw new EOFException("the server closed without an answer");
        }
        input.reset();
    }

    /** Reads one answer. */
    public void readAnswer() throws IOException {
        input.skipNBytes(readHead());
    }

    /** Reads the head of an answer; returns how long its body is. */
    public long readHead() throws IOException {
        long length = 0;
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(line.substring(LENGTH.length()).trim());
            }
        }
        return length;
    }

    /** Reads a body of this length, and gives it back. */
    public byte[] readBody(long length) throws IOException {
        byte[] body = input.readNBytes((int) length);
        if (body.length < length) {
            throw new EOFException("the server closed in the middle of an answer");
        }
        return body;
    }

    /** Closes with a reset, as a program that crashes does. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Reads so many bytes of a body, and throws them away. */
    public void read(int count) throws IOException {
        input.skipNBytes(count);
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("the server closed in the middle of an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            // It is gone either way.
        }
    }
}
