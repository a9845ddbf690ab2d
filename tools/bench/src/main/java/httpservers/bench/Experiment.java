package httpservers.bench;

import java.io.IOException;

/** Something to see in class: starts what it compares, and ends by itself in under 20 seconds. */
interface Experiment {

    /** What it is started with: {@code -Dexperiment=idle}. */
    String name();

    /** What it asks, in one sentence. */
    String question();

    /** The lesson that it belongs to, and the heading there. */
    String lesson();

    /**
     * Measures, and says on the screen what came out.
     *
     * @throws IOException if a server cannot be started, or does not answer
     */
    void run(Screen screen) throws IOException, InterruptedException;
}
