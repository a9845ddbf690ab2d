package httpservers.contract;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The three servers of the course, for tools that start them as processes. */
public enum Step {
    BLOCKING("httpservers.blocking.BlockingServer"),
    ASYNC("httpservers.async.AsyncServer"),
    ROUTING("httpservers.routing.RoutingServer");

    private final String main;

    Step(String main) {
        this.main = main;
    }

    /**
     * Returns the step that a lesson calls {@code blocking}, {@code async} or {@code routing}.
     *
     * @throws IllegalArgumentException with a sentence, if there is no such server
     */
    public static Step named(String word) {
        for (Step step : values()) {
            if (step.name().toLowerCase(Locale.ROOT).equals(word)) {
                return step;
            }
        }
        throw new IllegalArgumentException(
                "There's no server \"" + word + "\": write blocking, async or routing.");
    }

    /** The name of its Maven module, which is also what it calls itself. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + "-server";
    }

    /**
     * Returns the command that starts it.
     *
     * @throws IOException with a sentence, if it doesn't compile
     */
    public List<String> command(List<String> jvmOptions, String... arguments) throws IOException {
        return commandFor(jvmOptions, main, arguments);
    }

    /** Returns the command that runs another program, a source file for one, with its classes. */
    public List<String> commandFor(List<String> jvmOptions, String program, String... arguments)
            throws IOException {
        String classPath = JavaCommand.classPath(CompiledServers.of(toString()));
        return JavaCommand.of(jvmOptions, classPath, program, arguments);
    }
}
