package httpservers.routing;

import httpservers.contract.*;
import httpservers.files.StaticFiles;
import httpservers.http.Handler;
import httpservers.launch.Server;
import httpservers.launch.ServerOptions;
import httpservers.launch.Timeouts;
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
    public Timeouts usualTimeouts() {
        return Timeouts.PATIENT;
    }

    @Override
    public Server open(ServerOptions options, Handler handler) throws IOException {
        return new RoutingServer(options, handler);
    }

    @Override
    public Handler handler(StaticFiles files) {
        return new Router(files).addRoutesOf(new Pages(files));
    }
}
