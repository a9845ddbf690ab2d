package httpservers.async;

import httpservers.contract.*;
import httpservers.core.Deadlines;
import httpservers.core.Handler;
import httpservers.core.Server;
import httpservers.core.ServerOptions;
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
    public Deadlines deadlines() {
        return Deadlines.PATIENT;
    }

    @Override
    public Server open(ServerOptions options, Handler handler) throws IOException {
        return new AsyncServer(options, handler);
    }
}
