package httpservers.routing;

/** What the server remembers of one client. */
final class Session {
    private final String id;
    private long lastUse; // in System.nanoTime()
    private int visits;

    Session(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    long lastUse() {
        return lastUse;
    }

    void useAt(long now) {
        lastUse = now;
    }

    int countVisit() {
        return ++visits;
    }
}
