package httpservers.bench;

import java.io.IOException;

/** Something to see in class: starts what it compares, and ends by itself in under 20 seconds. */
abstract class Experiment {
    final String name;
    final String question;
    final String lesson;

    /**
     * @param name what it's started with: {@code -Dexperiment=idle}
     * @param question what it asks, in one sentence
     * @param lesson the lesson that it belongs to, and the heading there
     */
    Experiment(String name, String question, String lesson) {
        this.name = name;
        this.question = question;
        this.lesson = lesson;
    }

    /**
     * Measures, and shows the result on the screen.
     *
     * @throws IOException if a server can't be started, or doesn't answer
     */
    abstract void run(Screen screen) throws IOException, InterruptedException;
}
