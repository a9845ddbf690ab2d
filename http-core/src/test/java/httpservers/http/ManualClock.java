package httpservers.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on when a test says so. */
public final class ManualClock implements InstantSource {
    private Instant now;

    public ManualClock(Instant now) {
        this.now = now;
    }

    static ManualClock at(String instant) {
        return new ManualClock(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
