package httpservers.exercises.catalogue;

import httpservers.exercises.Play;
import httpservers.exercises.http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches how sessions end, on a server where they last a second. To ask for a session is a visit
 * that makes it last longer; so many are begun, and each is asked for once, one after the other.
 */
final class SessionsEnd {
    private static final long LIFETIME = Duration.ofSeconds(1).toNanos();

    /**
     * Allows one second more, because a server may count whole seconds or check only now and then.
     */
    private static final long LATEST = 2 * LIFETIME;

    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private record Begun(Visitor visitor, long before, long after) {}

    private final Play play;
    private final Visitor regular;
    private int visits;
    private long lastVisit;
    private boolean inTime = true;

    SessionsEnd(Play play) {
        this.play = play;
        this.regular = new Visitor(play);
    }

    void watch() throws IOException {
        Deque<Begun> begun = new ArrayDeque<>();
        for (long i = 0; i < LATEST / PAUSE + 5; i++) {
            long before = System.nanoTime();
            Visitor visitor = new Visitor(play);
            visitor.mustCount(1);
            begun.add(new Begun(visitor, before, System.nanoTime()));
        }
        lastVisit = System.nanoTime();
        while (!hasEnded(begun.remove(), begun.isEmpty())) {
            visitRegularly();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean hasEnded(Begun one, boolean last) throws IOException {
        long asked = System.nanoTime();
        Reply reply = one.visitor().visit();
        long age = System.nanoTime() - one.before();
        int count = Visitor.count(reply);
        reply.failIf(count == 1 && age < LIFETIME, "it ended after " + age / 1_000_000 + " ms");
        reply.failIf(
                count > 1 && (last || asked - one.after() > LATEST),
                "a second after its end it still counts");
        return count == 1;
    }

    /** A verdict only if this machine let us come in time. */
    private void visitRegularly() throws IOException {
        Reply reply = regular.visit();
        long now = System.nanoTime();
        inTime &= now - lastVisit < LIFETIME;
        lastVisit = now;
        visits++;
        reply.failIf(
                inTime && Visitor.count(reply) != visits,
                "a client that comes all the time lost its session");
    }
}
