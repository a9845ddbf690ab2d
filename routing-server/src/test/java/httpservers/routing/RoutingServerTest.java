package httpservers.routing;

import httpservers.contract.*;
import httpservers.core.Deadlines;
import httpservers.core.Handler;
import httpservers.core.Server;
import httpservers.core.ServerOptions;
import httpservers.core.StaticFiles;
import java.io.IOException;

/** Holds the server of this step to the contract of all steps. */
class RoutingServerTest
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
        return "routing-server";
    }

    @Override
    public Class<?> mainClass() {
        return RoutingServer.class;
    }

    @Override
    public Deadlines deadlines() {
        return Deadlines.PATIENT;
    }

    @Override
    public Server open(ServerOptions options, Handler handler) throws IOException {
        return new RoutingServer(options, handler);
    }

    @Override
    public Handler handler(StaticFiles files) {
        return new Router(files).addAll(new Pages(files));
    }
}
