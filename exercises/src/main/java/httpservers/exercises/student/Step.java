package httpservers.exercises.student;

import java.util.Locale;

/** The three servers of the course. */
public enum Step {
    BLOCKING(false),
    ASYNC(true),
    ROUTING(true);

    private final boolean persistent;

    Step(boolean persistent) {
        this.persistent = persistent;
    }

    /** Whether a connection may serve more than one request. */
    public boolean isPersistent() {
        return persistent;
    }

    /** The folder, which is also the name that the server gives itself. */
    public String module() {
        return word() + "-server";
    }

    String mainClass() {
        String word = word();
        String type = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return "httpservers." + word + "." + type + "Server";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
