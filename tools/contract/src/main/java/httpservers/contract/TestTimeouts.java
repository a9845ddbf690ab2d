package httpservers.contract;

import httpservers.launch.Timeouts;
import java.time.Duration;

/** A server's timeouts, some of them changed for a test that waits for one, or mustn't. */
public final class TestTimeouts {
    private Duration firstByte;
    private Duration head;
    private Duration idle;
    private Duration write;
    private Duration linger;
    private Duration stop;

    TestTimeouts(Timeouts usual) {
        firstByte = usual.firstByte();
        head = usual.head();
        idle = usual.idle();
        write = usual.write();
        linger = usual.linger();
        stop = usual.stop();
    }

    TestTimeouts withFirstByte(Duration changed) {
        firstByte = changed;
        return this;
    }

    TestTimeouts withHead(Duration changed) {
        head = changed;
        return this;
    }

    TestTimeouts withIdle(Duration changed) {
        idle = changed;
        return this;
    }

    TestTimeouts withWrite(Duration changed) {
        write = changed;
        return this;
    }

    TestTimeouts withLinger(Duration changed) {
        linger = changed;
        return this;
    }

    TestTimeouts withStop(Duration changed) {
        stop = changed;
        return this;
    }

    Timeouts all() {
        return new Timeouts(firstByte, head, idle, write, linger, stop);
    }
}
