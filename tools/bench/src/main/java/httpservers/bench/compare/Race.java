package httpservers.bench.compare;

import httpservers.contract.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same load on several servers, in rounds: in each round each has its turn, so that whatever
 * else the machine does disturbs all of them alike.
 */
record Race(Workload workload, int connections, int warmUpSeconds, int seconds, int rounds) {

    /** The rounds of each contestant, in the order given. */
    Map<String, List<Load>> run(List<Contestant> contestants)
            throws IOException, InterruptedException {
        Map<String, List<Load>> results = new LinkedHashMap<>();
        Map<String, ServerProcess> servers = new LinkedHashMap<>();
        try {
            for (Contestant each : contestants) {
                ServerProcess server = each.start();
                servers.put(each.name(), server);
                results.put(each.name(), new ArrayList<>());
                Load.run(server, workload, connections, warmUpSeconds);
            }
            for (int round = 0; round < rounds; round++) {
                System.err.printf(
                        "%s, %d connections, round %d of %d%n",
                        workload, connections, round + 1, rounds);
                for (Map.Entry<String, ServerProcess> each : servers.entrySet()) {
                    results.get(each.getKey())
                            .add(Load.run(each.getValue(), workload, connections, seconds));
                }
            }
        } finally {
            servers.values().forEach(ServerProcess::close);
        }
        return results;
    }
}
