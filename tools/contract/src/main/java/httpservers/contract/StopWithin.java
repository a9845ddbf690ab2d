package httpservers.contract;

import httpservers.files.StaticFiles;
import httpservers.http.Handler;
import httpservers.launch.Launcher;
import httpservers.launch.Server;
import httpservers.launch.ServerOptions;
import httpservers.launch.Timeouts;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * A main class that starts a server as its own does, but gives it another time to stop: little, to
 * see what happens after that; or much, for a machine that is busy.
 */
final class StopWithin {
    private StopWithin() {}

    /**
     * @param arguments the class of the server, its name, the milliseconds, then its options
     */
    public static void main(String[] arguments) {
        String[] options = Arrays.copyOfRange(arguments, 3, arguments.length);
        Timeouts timeouts =
                new TestTimeouts(Timeouts.PATIENT)
                        .withStop(Duration.ofMillis(Long.parseLong(arguments[2])))
                        .all();
        Launcher.launch(
                arguments[1],
                options,
                timeouts,
                (given, files) -> open(arguments[0], given, files));
    }

    private static Server open(String name, ServerOptions options, StaticFiles files)
            throws IOException {
        try {
            return (Server)
                    Class.forName(name)
                            .getConstructor(ServerOptions.class, Handler.class)
                            .newInstance(options, files);
        } catch (ReflectiveOperationException failure) {
            throw new IOException(failure);
        }
    }
}
