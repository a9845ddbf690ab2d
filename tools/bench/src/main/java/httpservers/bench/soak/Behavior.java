package httpservers.bench.soak;

import java.util.Locale;

/** The kinds of clients in the mix. The first two must always be answered right. */
enum Behavior {
    GOOD(8),
    PIPELINING(1),
    /** Sends a byte of its head now and then. */
    SLOW(6),
    /** Sends what is not HTTP. */
    BROKEN(2),
    /** Goes away with a reset, with or without a part of its answer. */
    RESETTING(2),
    /** Sends a head far over the limit. */
    HUGE_HEAD(1),
    /** Reads a large file a little at a time, and then no more. */
    SLOW_READING(3);

    /** So many of them at a time, beside a server that serves many. */
    final int clients;

    Behavior(int clients) {
        this.clients = clients;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
