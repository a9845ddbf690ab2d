package httpservers.launch;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a server is told when it starts.
 *
 * @param host the address to listen on; 127.0.0.1 is reached from this computer alone
 * @param port 0 lets the system choose a free one
 * @param root the folder with the pages
 * @param maxConnections at most so many at a time; further clients wait to be accepted
 * @param deadlines how long to wait for what
 */
public record ServerOptions(
        String host, int port, Path root, int maxConnections, Timeouts timeouts) {

    public static final int DEFAULT_PORT = 8002;

    /**
     * How many clients the system may connect before we accept them. With 5, as in old books, a
     * crowd has to knock again and again, each time after a longer pause: seconds, for some.
     */
    public static final int BACKLOG = 1024;

    private static final int MOST_CONNECTIONS = 16_384;

    /** File descriptors for all but the clients: the JVM's files, the log, the listener. */
    private static final int SPARE_DESCRIPTORS = 40;

    static final String USAGE =
            "The options are --port NUMBER, --host ADDRESS, --root FOLDER and --help.";

    /** The options of a server that is told nothing. */
    public static ServerOptions defaults() {
        return new ServerOptions(
                "127.0.0.1", DEFAULT_PORT, Path.of("static"), mostConnections(), Timeouts.PATIENT);
    }

    /**
     * No more than this process has file descriptors for, with some kept for the files that are
     * being sent. To run out of them would be worse than to let a client wait, since then even a
     * class cannot be loaded any more.
     */
    private static int mostConnections() {
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof UnixOperatingSystemMXBean system) {
            long free = system.getMaxFileDescriptorCount() - SPARE_DESCRIPTORS;
            return (int) Math.max(1, Math.min(free * 7 / 8, MOST_CONNECTIONS));
        }
        return MOST_CONNECTIONS;
    }

    /**
     * These options, changed as the command line says: {@code --port 9001 --root some/folder}.
     * Without --root the pages are in ./static or, for who stands inside a module, in ../static.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public ServerOptions with(String... arguments) {
        ServerOptions options = this;
        boolean rootGiven = false;
        for (int i = 0; i < arguments.length; i += 2) {
            String option = arguments[i];
            if (!option.matches("--(port|host|root)")) {
                throw new IllegalArgumentException("Unknown option " + option + ". " + USAGE);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(option + " needs a value. " + USAGE);
            }
            String value = arguments[i + 1];
            switch (option) {
                case "--port" -> options = options.withPort(portNumber(value));
                case "--host" -> options = options.withHost(value);
                default -> {
                    options = options.withRoot(folder(value));
                    rootGiven = true;
                }
            }
        }
        return rootGiven ? options : options.withRoot(findStatic());
    }

    private static int portNumber(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new IllegalArgumentException(
                    "--port needs a number from 0 to 65535, not " + value + ".");
        }
        return Integer.parseInt(value);
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

    public ServerOptions withHost(String host) {
        return new ServerOptions(host, port, root, maxConnections, timeouts);
    }

    public ServerOptions withPort(int port) {
        return new ServerOptions(host, port, root, maxConnections, timeouts);
    }

    public ServerOptions withRoot(Path root) {
        return new ServerOptions(host, port, root, maxConnections, timeouts);
    }

    public ServerOptions withMaxConnections(int maxConnections) {
        return new ServerOptions(host, port, root, maxConnections, timeouts);
    }

    public ServerOptions withTimeouts(Timeouts timeouts) {
        return new ServerOptions(host, port, root, maxConnections, timeouts);
    }
}
