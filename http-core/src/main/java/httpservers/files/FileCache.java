package httpservers.files;

import httpservers.http.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Responses made of small files, kept in memory and checked against the disk: one system call in
 * place of a dozen. A check counts for the millisecond in which it was made, so a busy server makes
 * even that call only now and then, and a changed page still shows right away. What goes unnoticed:
 * on a system without Unix's time of change, new content with the old size and the old time, or a
 * lost read permission. Safe for threads.
 */
final class FileCache {
    static final int MAX_FILE = 64 * 1024; // bytes
    static final int MAX_TOTAL = 8 * 1024 * 1024; // bytes

    /** Bytes that an entry costs besides its file and its path, roughly. */
    private static final int OVERHEAD = 512;

    /** A file system may count time in steps as coarse as this. */
    private static final Duration COARSEST_TIME = Duration.ofSeconds(2);

    /** What was served for a path, and how the file looked then. */
    private static final class Entry {
        private final String path;
        private final Path file;
        private final FileVersion seen;
        private final Response response;
        private long checkedAt; // milliseconds

        Entry(String path, Path file, FileVersion seen, Response response) {
            this.path = path;
            this.file = file;
            this.seen = seen;
            this.response = response;
        }

        /** The path counts too: to a file with a short name, a path can be long. */
        long cost() {
            return seen.size() + path.length() + OVERHEAD;
        }

        boolean isFresh() {
            try {
                return FileVersion.of(file).equals(seen);
            } catch (IOException gone) {
                return false;
            }
        }
    }

    private final InstantSource clock;
    private final Map<String, Entry> entries =
            new LinkedHashMap<>(64, 0.75f, true); // least used first
    private long total;

    FileCache(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns the response for this path if its file is still as it was, else null. */
    synchronized Response get(String path) {
        Entry entry = entries.get(path);
        if (entry == null) {
            return null;
        }
        long now = clock.millis();
        if (entry.checkedAt != now) {
            if (!entry.isFresh()) {
                remove(path);
                return null;
            }
            entry.checkedAt = now;
        }
        return entry.response;
    }

    /**
     * Keeps a response whose body is in memory.
     *
     * @param seen how the file looked before it was read
     */
    synchronized void put(String path, Path file, FileVersion seen, Response response) {
        if (seen.lastModified().toInstant().isAfter(clock.instant().minus(COARSEST_TIME))) {
            return; // another change in the same step of time would go unnoticed
        }
        remove(path);
        Entry added = new Entry(path, file, seen, response);
        entries.put(path, added);
        total += added.cost();
        Iterator<Entry> leastUsed = entries.values().iterator();
        while (total > MAX_TOTAL) {
            total -= leastUsed.next().cost();
            leastUsed.remove();
        }
    }

    private void remove(String path) {
        Entry removed = entries.remove(path);
        if (removed != null) {
            total -= removed.cost();
        }
    }
}
