package httpservers.launch;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server is told when it starts.
 *
 * @param host the address to listen on; only this computer reaches 127.0.0.1
 * @param port 0 lets the system choose a free one
 * @param root the folder with the pages
 * @param maxConnections at most this many at a time; further clients wait to be accepted
 * @param timeouts how long to wait for what
 */
public record ServerOptions(
        String host, int port, Path root, int maxConnections, Timeouts timeouts) {

    public static final int DEFAULT_PORT = 8002;

    /**
     * How many clients the system may connect before we accept them. With 5, as in old books, a
     * crowd would have to knock again and again, after a longer pause each time: seconds, for some.
     */
    public static final int BACKLOG = 1024;

    private static final int MOST_CONNECTIONS = 16_384;

    private static final List<String> OPTIONS =
            List.of("--port", "--host", "--root", "--max-connections");

    static final String USAGE =
            "The options are --port NUMBER, --host ADDRESS, --root FOLDER, --max-connections NUMBER"
                    + " and --help.";

    /**
     * Reads a command line such as {@code --port 9001 --root some/folder}. Without --root, the
     * pages are in the folder static of the course, wherever in the course the server was started.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static ServerOptions parse(Timeouts timeouts, String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String option = arguments[i];
            if (!OPTIONS.contains(option)) {
                throw new IllegalArgumentException("Unknown option " + option + ". " + USAGE);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(option + " needs a value. " + USAGE);
            }
            given.put(option, arguments[i + 1]);
        }
        return new ServerOptions(
                host(given.getOrDefault("--host", "127.0.0.1")),
                number(given, "--port", DEFAULT_PORT, 0, 65_535),
                given.containsKey("--root") ? folder(given.get("--root")) : findStatic(),
                number(given, "--max-connections", mostConnections(), 1, MOST_CONNECTIONS),
                timeouts);
    }

    /** In an address of the web, an IPv6 address has brackets; here it may have them too. */
    private static String host(String value) {
        String host = value.replaceAll("^\\[(.*)\\]$", "$1");
        if (host.isBlank()) {
            throw new IllegalArgumentException("--host needs an address, such as 127.0.0.1.");
        }
        return host;
    }

    private static int number(
            Map<String, String> given, String option, int otherwise, int least, int most) {
        String value = given.getOrDefault(option, String.valueOf(otherwise));
        int number = value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            String fault = "%s needs a number from %d to %d, not %s.";
            throw new IllegalArgumentException(String.format(fault, option, least, most, value));
        }
        return number;
    }

    private static Path folder(String value) {
        try {
            if (Files.isDirectory(Path.of(value))) {
                return Path.of(value);
            }
        } catch (InvalidPathException noPath) {
            // The sentence below fits this too.
        }
        throw new IllegalArgumentException(
                "There is no folder " + value + ": --root needs the folder with the pages.");
    }

    private static Path findStatic() {
        for (String candidate : List.of("static", "../static", "../../static")) {
            if (Files.isDirectory(Path.of(candidate))) {
                return Path.of(candidate);
            }
        }
        throw new IllegalArgumentException(
                "There is no folder named static here or in the two folders above: start the server"
                        + " in the course's folder, or name a folder with --root.");
    }

    /**
     * No more than this process has file descriptors for, with some kept for the files that are
     * being sent. Running out of them would be worse than letting a client wait, since then not
     * even a class can be loaded any more.
     */
    private static int mostConnections() {
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof UnixOperatingSystemMXBean system) {
            long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
            return (int) Math.max(1, Math.min(free * 7 / 8, MOST_CONNECTIONS));
        }
        return MOST_CONNECTIONS;
    }
}
