package httpservers.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all clients of a server together may keep in memory. A limit for each of them isn't enough:
 * what one client may keep, times thousands of clients, is more than any heap has. A budget belongs
 * to one thread.
 */
public final class MemoryBudget {
    /** Something that keeps bytes for a client, and can do without them. */
    public interface Holder {
        /** Frees the bytes, whatever that means for the client. */
        void giveWay();
    }

    private final long limit;
    private final Map<Holder, Integer> holders = new LinkedHashMap<>(); // the oldest first
    private long total;
    private boolean makingRoom;

    /**
     * @param limit in bytes
     */
    public MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** A quarter of the heap: the rest is for what passes through, and for everything else. */
    public static MemoryBudget ofTheHeap() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * Takes note of how many bytes this holder keeps now. If that's too much for all of them
     * together, those that have kept some for the longest time give way.
     */
    public void set(Holder holder, int bytes) {
        Integer before = bytes == 0 ? holders.remove(holder) : holders.put(holder, bytes);
        total += bytes - (before == null ? 0 : before);
        if (!makingRoom) { // one that gives way calls this method, and thousands may have to
            makeRoom();
        }
    }

    private void makeRoom() {
        makingRoom = true;
        try {
            while (total > limit) {
                Holder oldest = holders.keySet().iterator().next();
                total -= holders.remove(oldest);
                oldest.giveWay();
            }
        } finally {
            makingRoom = false;
        }
    }
}
