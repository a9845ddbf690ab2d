package httpservers.bench;

import java.io.IOException;

/** Something to see in class: starts what it compares, and ends by itself in under 20 seconds. */
abstract class Experiment {
    private final String name;
    private final String question;
    private final String lesson;

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

    final String name() {
        return name;
    }

    final String question() {
        return question;
    }

    final String lesson() {
        return lesson;
    }

    /**
     * Measures, and shows the result on the screen.
     *
     * @throws IOException if a server can't be started, or doesn't answer
     */
    abstract void run(Screen screen) throws IOException, InterruptedException;
}
