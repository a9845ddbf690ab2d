package httpservers.exercises.student;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleLogger;

/** Where the classes are that this program runs with, for a program that it starts. */
public final class Libraries {
    /** All that a student's server gets. */
    static final List<Path> LOGGING = List.of(of(Logger.class), of(SimpleLogger.class));

    /** What the checks need besides. */
    private static final List<Class<?>> OF_THE_CHECKS =
            List.of(
                    Libraries.class,
                    JsonMapper.class,
                    JsonFactory.class,
                    JsonAutoDetect.class,
                    Jsoup.class);

    private Libraries() {}

    /** The class path of a program that runs checks. */
    public static List<Path> ofTheChecks() {
        return Stream.concat(LOGGING.stream(), OF_THE_CHECKS.stream().map(Libraries::of)).toList();
    }

    /** The archive or the folder that a class was loaded from. */
    private static Path of(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
