package httpservers.bench;

import httpservers.contract.Answer;
import httpservers.contract.Client;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Reads a body in pieces with pauses between them, as it arrives over a slow network. */
final class SlowNetwork {
    private static final int PIECE = 512 * 1024;

    private SlowNetwork() {}

    static void readBody(Client client, Answer head, Duration pause)
            throws IOException, InterruptedException {
        for (long left = head.length(); left > 0; left -= PIECE) {
            int size = (int) Math.min(left, PIECE);
            if (client.take(size).length < size) {
                throw new EOFException("the server closed in the middle of an answer");
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    }
}
