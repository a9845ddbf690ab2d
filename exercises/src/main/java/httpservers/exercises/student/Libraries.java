package httpservers.exercises.student;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleLogger;

/** Where the classes are that this program runs with, for a program that it starts. */
public final class Libraries {
    public static final List<Path> LOGGING = List.of(of(Logger.class), of(SimpleLogger.class));

    private Libraries() {}

    /** The archive or the folder that a class was loaded from. */
    public static Path of(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
