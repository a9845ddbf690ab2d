package httpservers.files;

import httpservers.http.Handler;
import httpservers.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Answers made of small files, kept in memory and checked against the disk each time: one system
 * call instead of five, and a changed page shows at once. A loop that announces its turns pays even
 * this call only once a turn for each file. What such a check cannot see: a file that was served
 * lately and has since lost nothing but its read permission. For one thread.
 */
final class FileCache {
    static final int MAX_FILE = 64 * 1024; // bytes
    static final int MAX_TOTAL = 8 * 1024 * 1024; // bytes

    /** Bytes that an entry costs besides its file and its path, roughly. */
    private static final int OVERHEAD = 512;

    /** A file system may count time in steps as coarse as this. */
    private static final Duration COARSEST_TIME = Duration.ofSeconds(2);

    /** What was served for a path, and how the file looked then. */
    private record Entry(
            String path, Path file, FileTime time, long size, Object identity, Response response) {
        /**
         * The path counts too: a client can spell one file's path in a million long ways, such as
         * {@code /./././about}, and each is an entry.
         */
        long cost() {
            return size + path.length() + OVERHEAD;
        }

        boolean isFresh() {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return now.size() == size
                        && now.lastModifiedTime().equals(time)
                        && Objects.equals(now.fileKey(), identity);
            } catch (IOException gone) {
                return false;
            }
        }
    }

    private final InstantSource clock;
    private final Map<String, Entry> entries =
            new LinkedHashMap<>(64, 0.75f, true); // least used first
    private final Set<String> checkedThisTurn = new HashSet<>();
    private boolean turnsAreAnnounced;
    private long total;

    FileCache(InstantSource clock) {
        this.clock = clock;
    }

    /** See {@link Handler#beginTurn}. */
    void beginTurn() {
        turnsAreAnnounced = true;
        checkedThisTurn.clear();
    }

    /** The answer for this path, if its file is still as it was; else null. */
    Response get(String path) {
        Entry entry = entries.get(path);
        if (entry == null) {
            return null;
        }
        if (checkedThisTurn.contains(path)) {
            return entry.response();
        }
        if (!entry.isFresh()) {
            remove(path);
            return null;
        }
        if (turnsAreAnnounced) {
            checkedThisTurn.add(path);
        }
        return entry.response();
    }

    /**
     * Keeps an answer whose body is in memory.
     *
     * @param seen how the file looked before it was read
     */
    void put(String path, Path file, BasicFileAttributes seen, Response response) {
        FileTime time = seen.lastModifiedTime();
        if (time.toInstant().isAfter(clock.instant().minus(COARSEST_TIME))) {
            return; // another change in the same step of time would go unnoticed
        }
        remove(path);
        Entry added = new Entry(path, file, time, seen.size(), seen.fileKey(), response);
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
