package httpservers.contract;

import httpservers.http.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A client that sends exactly the bytes it is told to, and reads strictly: a lone LF, a missing
 * Content-Length or a body cut short is an exception.
 */
public final class Client implements Closeable {
    /** Less than a large answer, and enough for it to arrive in good time. */
    private static final int SMALL_BUFFER = 64 * 1024;

    private final Socket socket;
    private final InputStream input;
    private final Transcript transcript = new Transcript();

    /** Milliseconds: long enough for a slow machine, short enough for a test that hangs. */
    private int patience = 10_000;

    public Client(int port) throws IOException {
        this(port, new Socket());
    }

    /** A client for which the system keeps few bytes: unless it reads, its answer stops. */
    public static Client withSmallBuffer(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        return new Client(port, socket);
    }

    private Client(int port, Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true); // each send is to arrive as a piece of its own
        socket.setSoTimeout(patience);
        socket.connect(new InetSocketAddress("127.0.0.1", port), patience);
        input = new BufferedInputStream(recorded(socket.getInputStream()));
    }

    private InputStream recorded(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                transcript.addReceived(target, offset, count);
                return count;
            }
        };
    }

    /** Gives up on an answer that takes longer. */
    public Client withPatience(Duration time) throws IOException {
        patience = (int) time.toMillis();
        socket.setSoTimeout(patience);
        return this;
    }

    /** Sends text, a byte for each char. */
    public Client send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Client send(byte[] bytes) throws IOException {
        transcript.addSent(bytes);
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends each byte by itself. */
    public Client sendByteByByte(String text) throws IOException {
        for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
            send(new byte[] {b});
        }
        return this;
    }

    /** Says that no more will be sent, and still reads. */
    public Client sendNoMore() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Reads an answer with its body. */
    public Answer read() throws IOException {
        return read(true);
    }

    /** Reads an answer to HEAD, after whose blank line the next answer begins. */
    public Answer readHead() throws IOException {
        return read(false);
    }

    private Answer read(boolean hasBody) throws IOException {
        String statusLine = readLine();
        Headers headers = new Headers();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IOException("not a field line: " + line);
            }
            headers.add(line.substring(0, colon), line.substring(colon + 2));
        }
        if (headers.all("Content-Length").size() != 1) {
            throw new IOException("not one Content-Length: " + headers.all("Content-Length"));
        }
        int length = hasBody ? Integer.parseInt(headers.get("Content-Length")) : 0;
        byte[] body = input.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a body of " + body.length + " bytes instead of " + length);
        }
        return new Answer(statusLine, headers, body);
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = input.read(); b != '\r'; b = input.read()) {
            if (b < 0) {
                throw new EOFException("the server closed after: " + line);
            }
            if (b == '\n') {
                throw new IOException("a line without CR: " + line);
            }
            line.write(b);
        }
        if (input.read() != '\n') {
            throw new IOException("a CR without LF after: " + line);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** All bytes until the server closes in order; a reset is an exception. */
    public byte[] readToEnd() throws IOException {
        return input.readAllBytes();
    }

    /** Takes up to so many bytes; fewer if the server closes. */
    public byte[] take(int count) throws IOException {
        return input.readNBytes(count);
    }

    /** Whether the server closed, in order or not, without sending another byte. */
    public boolean isClosedByServer() throws IOException {
        try {
            return input.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** How many bytes come until the server closes, in order or not. */
    public long countToEnd() throws IOException {
        byte[] portion = new byte[64 * 1024];
        long total = 0;
        try {
            for (int count = 0; count >= 0; count = input.read(portion)) {
                total += count;
            }
        } catch (SocketException reset) {
            // That is an end too.
        }
        return total;
    }

    /** Whether neither a byte nor a close comes for so long; what comes is still to be read. */
    public boolean isSilentFor(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        try {
            input.mark(1);
            input.read();
            input.reset();
            return false;
        } catch (SocketTimeoutException silent) {
            return true;
        } finally {
            socket.setSoTimeout(patience);
        }
    }

    /** Whether the server takes no more bytes; if it does, this sends it one. */
    public boolean isRefused() throws IOException {
        try {
            send("x");
            return false;
        } catch (SocketException refused) {
            return true;
        }
    }

    /** Goes away with a reset, as a program does that crashed. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
