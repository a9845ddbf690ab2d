package httpservers.bench.compare;

import httpservers.contract.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One of the servers that are compared; each comparison starts it again. */
record Contestant(String name, List<String> command) {

    /** Starts it on a core of its own. */
    ServerProcess start() throws IOException {
        List<String> onItsCore = new ArrayList<>(List.of("taskset", "-c", Machine.SERVER_CORE));
        onItsCore.addAll(command);
        return ServerProcess.start(onItsCore);
    }
}
