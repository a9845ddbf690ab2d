package httpservers.launch;

import java.io.IOException;

/** What can be said of each step from outside: it listens, it runs, it can be stopped. */
public interface Server {
    /** The port it listens on, from the moment it was made. */
    int port();

    /**
     * Serves clients until {@link #stop}, and returns when the answers under way are finished.
     *
     * @throws IOException if the server itself cannot go on
     */
    void run() throws IOException;

    /**
     * Takes no more clients and lets {@link #run} return; may be called from any thread.
     *
     * @throws IOException if the port could not be given back in order
     */
    void stop() throws IOException;
}
