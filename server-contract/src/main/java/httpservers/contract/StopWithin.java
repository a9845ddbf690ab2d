package httpservers.contract;

import httpservers.core.Deadlines;
import httpservers.core.Handler;
import httpservers.core.Launcher;
import httpservers.core.Server;
import httpservers.core.ServerOptions;
import httpservers.core.StaticFiles;
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
        Deadlines deadlines =
                Deadlines.PATIENT.withStop(Duration.ofMillis(Long.parseLong(arguments[2])));
        Launcher.launch(
                arguments[1],
                options,
                deadlines,
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
