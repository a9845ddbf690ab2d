package httpservers.blocking;

import httpservers.contract.*;
import httpservers.http.Handler;
import httpservers.launch.Server;
import httpservers.launch.ServerOptions;
import httpservers.launch.Timeouts;
import java.io.IOException;

/** Holds the server of this step to the contract of all steps. */
class BlockingServerTest
        implements FilesContract,
                MethodsContract,
                SyntaxContract,
                FramingContract,
                PathSafetyContract,
                DeadlineContract,
                ClosingContract,
                FaultsContract,
                StopContract,
                ProcessContract,
                OneAtATimeContract {

    @Override
    public String serverName() {
        return "blocking-server";
    }

    @Override
    public Class<?> mainClass() {
        return BlockingServer.class;
    }

    @Override
    public Timeouts usualTimeouts() {
        return Timeouts.STRICT;
    }

    @Override
    public Server open(ServerOptions options, Handler handler) throws IOException {
        return new BlockingServer(options, handler);
    }
}
