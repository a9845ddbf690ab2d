package httpservers.bench.compare;

import httpservers.contract.ServerProcess;
import java.io.IOException;

/** One of those that are compared; each is started anew for each comparison. */
record Contestant(String name, Start start) {

    /** How it is started, for a workload. */
    interface Start {
        /**
         * @throws IOException if it cannot be started
         */
        ServerProcess start(Workload workload) throws IOException;
    }

    /** What the clients do. */
    enum Workload {
        KEEP_ALIVE,
        NEW_CONNECTIONS
    }
}
