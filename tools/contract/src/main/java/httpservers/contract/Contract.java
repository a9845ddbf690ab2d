package httpservers.contract;

import httpservers.files.StaticFiles;
import httpservers.http.Handler;
import httpservers.launch.Server;
import httpservers.launch.ServerOptions;
import httpservers.launch.Timeouts;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a test of the contract needs to know of a server. The contracts beside this are interfaces
 * whose tests each server's test class inherits, so all servers are held to the same sentences.
 */
public interface Contract {

    /** The Server field of its answers. */
    String serverName();

    /** The class whose main() starts it. */
    Class<?> mainClass();

    /** The deadlines it has when nobody says otherwise. */
    Timeouts timeouts();

    Server open(ServerOptions options, Handler handler) throws IOException;

    /** Its handler as main() makes it. */
    default Handler handler(StaticFiles files) {
        return files;
    }

    /** Options for a test: a free port, and the pages in this folder. */
    default ServerOptions options(Path root) {
        return ServerOptions.defaults().withPort(0).withRoot(root).withTimeouts(timeouts());
    }

    /** With pages for any test that leaves them as they are. */
    default RunningServer start() throws IOException {
        return start(Site.shared().root());
    }

    default RunningServer start(Path root) throws IOException {
        return start(options(root));
    }

    default RunningServer start(Path root, Timeouts timeouts) throws IOException {
        return start(options(root).withTimeouts(timeouts));
    }

    default RunningServer start(ServerOptions options) throws IOException {
        return start(options, handler(new StaticFiles(options.root())));
    }

    default RunningServer start(ServerOptions options, Handler handler) throws IOException {
        return new RunningServer(open(options, handler));
    }
}
