package httpservers.exercises.grading;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process and all that it starts, and what these start, so that nothing of it stays behind. */
final class ProcessTree {
    private static final int LOOK_EVERY_MILLIS = 100;

    private static final int PATIENCE_SECONDS = 3;

    private final Process root;

    /** Remembered, since a process whose parent has ended is in no tree any more. */
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    ProcessTree(Process root) {
        this.root = root;
    }

    /** Whether the root ends by itself within this time. */
    boolean endsWithin(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!root.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            look();
            if (System.nanoTime() >= deadline) {
                return false;
            }
        }
        return true;
    }

    private synchronized void look() {
        root.descendants().forEach(seen::add);
    }

    /** Asks the root first, which then ends its servers; then nobody is asked. */
    synchronized void end() {
        look();
        root.destroy();
        await(root.toHandle());
        look();
        root.destroyForcibly();
        seen.forEach(ProcessHandle::destroyForcibly);
        seen.forEach(ProcessTree::await);
    }

    /** If it stays: the system has been asked, and there is no more to do. */
    private static void await(ProcessHandle process) {
        process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
