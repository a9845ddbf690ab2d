package httpservers.async;

import httpservers.contract.*;
import httpservers.http.Handler;
import httpservers.launch.Server;
import httpservers.launch.ServerOptions;
import httpservers.launch.Timeouts;
import java.io.IOException;

/** Holds the server of this step to the contract of all steps. */
class AsyncServerTest
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
                PersistenceContract,
                ManyClientsContract {

    @Override
    public String serverName() {
        return "async-server";
    }

    @Override
    public Class<?> mainClass() {
        return AsyncServer.class;
    }

    @Override
    public Timeouts usualTimeouts() {
        return Timeouts.PATIENT;
    }

    @Override
    public Server open(ServerOptions options, Handler handler) throws IOException {
        return new AsyncServer(options, handler);
    }
}
