package httpservers.contract;

import httpservers.files.StaticFiles;
import httpservers.http.Handler;
import httpservers.launch.Server;
import httpservers.launch.ServerOptions;
import httpservers.launch.Timeouts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a test of the contract needs to know of a server. The contracts beside this are interfaces
 * whose tests each server's test class inherits, so all servers are held to the same sentences.
 */
@ExtendWith(SaysWhatWasSent.class)
public interface Contract {

    /** The Server field of its answers. */
    String serverName();

    /** The class whose main() starts it. */
    Class<?> mainClass();

    /** The timeouts it has when nobody says otherwise. */
    Timeouts usualTimeouts();

    Server open(ServerOptions options, Handler handler) throws IOException;

    /** Its handler as main() makes it. */
    default Handler handler(StaticFiles files) {
        return files;
    }

    /** The same, for a test to change. */
    default TestTimeouts timeouts() {
        return new TestTimeouts(usualTimeouts());
    }

    /**
     * Options for a test: a free port, and the pages in this folder.
     *
     * @param more of the command line
     */
    default ServerOptions options(Path root, TestTimeouts timeouts, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--port", "0", "--root", root.toString()));
        arguments.addAll(List.of(more));
        return ServerOptions.parse(timeouts.all(), arguments.toArray(String[]::new));
    }

    /** With pages for any test that leaves them as they are. */
    default RunningServer start() throws IOException {
        return start(Site.shared().root());
    }

    /** What it answers to a request, with these pages. */
    default Answer ask(String request) throws IOException {
        try (RunningServer server = start()) {
            return server.ask(request);
        }
    }

    /** The same for bytes that end their connection; nothing may follow the answer. */
    default Answer onlyAnswerTo(String bytes) throws IOException {
        try (RunningServer server = start()) {
            return server.onlyAnswerTo(bytes);
        }
    }

    default RunningServer start(Path root) throws IOException {
        return start(root, timeouts());
    }

    default RunningServer start(Path root, TestTimeouts timeouts) throws IOException {
        return start(options(root, timeouts));
    }

    default RunningServer start(ServerOptions options) throws IOException {
        return start(options, handler(new StaticFiles(options.root())));
    }

    default RunningServer start(ServerOptions options, Handler handler) throws IOException {
        return new RunningServer(open(options, handler));
    }
}
