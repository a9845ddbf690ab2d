package httpservers.bench.compare;

import httpservers.bench.Pages;
import httpservers.contract.JavaCommand;
import httpservers.contract.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that are compared, as far as they are installed. */
record Contestants(Pages pages) {

    /** The bare loop first: the others are compared with it. */
    List<Contestant> all(Workload workload) throws IOException {
        List<Contestant> all = new ArrayList<>();
        all.add(bareLoop(workload));
        all.addAll(steps());
        List<String> jdk = JavaCommand.of(JdkServer.class, page());
        all.add(new Contestant("JDK HttpServer", jdk));
        List<String> withoutDelay = new ArrayList<>(jdk);
        withoutDelay.add(1, "-Dsun.net.httpserver.nodelay=true");
        all.add(new Contestant("JDK HttpServer, nodelay", withoutDelay));
        if (Machine.has("nginx")) {
            all.add(nginx());
        }
        if (Machine.has("python3")) {
            all.add(script("Python, blocking", "python3", "blocking.py"));
            all.add(script("Python, asyncio", "python3", "asynchronous.py"));
        }
        return all;
    }

    Contestant bareLoop(Workload workload) {
        return new Contestant(
                "bare loop", JavaCommand.of(BareLoop.class, page(), workload.toString()));
    }

    List<Contestant> steps(String... jvmOptions) throws IOException {
        List<Contestant> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            steps.add(step(step, jvmOptions));
        }
        return steps;
    }

    Contestant step(Step step, String... jvmOptions) throws IOException {
        return new Contestant(step.toString(), pages.command(step, jvmOptions));
    }

    Contestant nginx() {
        return script("nginx, one worker", "bash", "nginx.sh");
    }

    private Contestant script(String name, String program, String script) {
        String file = "tools/bench/contestants/" + script; // processes run in the course's root
        return new Contestant(name, List.of(program, file, pages.root.toString()));
    }

    private String page() {
        return pages.root.resolve("page.html").toString();
    }
}
