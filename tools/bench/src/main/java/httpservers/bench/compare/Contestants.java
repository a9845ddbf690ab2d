package httpservers.bench.compare;

import httpservers.bench.Pages;
import httpservers.bench.compare.Contestant.Workload;
import httpservers.contract.JavaCommand;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that are compared, as far as they are installed. */
final class Contestants {
    private static final List<String> ON_ITS_CORE = List.of("taskset", "-c", Machine.SERVER_CORE);

    private final Pages pages;

    Contestants(Pages pages) {
        this.pages = pages;
    }

    /** The bare loop first: the others are set against it. */
    List<Contestant> all() {
        List<Contestant> all = new ArrayList<>();
        all.add(bareLoop());
        for (Step step : Step.values()) {
            all.add(step(step));
        }
        all.add(new Contestant("JDK HttpServer", load -> java(JdkServer.class, page())));
        if (Machine.has("nginx")) {
            all.add(nginx());
        }
        if (Machine.has("python3")) {
            all.add(script("Python, blocking", "python3", "blocking.py"));
            all.add(script("Python, asyncio", "python3", "asynchronous.py"));
        }
        return all;
    }

    Contestant bareLoop() {
        return new Contestant(
                "bare loop",
                workload ->
                        workload == Workload.KEEP_ALIVE
                                ? java(BareLoop.class, page())
                                : java(BareLoop.class, page(), "close"));
    }

    /** A step of the course; options of the JVM before its class. */
    Contestant step(Step step, String... jvmOptions) {
        return new Contestant(step.toString(), load -> start(pages.command(step, jvmOptions)));
    }

    Contestant nginx() {
        return script("nginx, one worker", "bash", "nginx.sh");
    }

    private Contestant script(String name, String program, String script) {
        String file = "tools/bench/contestants/" + script; // processes run in the course's root
        return new Contestant(name, load -> start(List.of(program, file, pages.root.toString())));
    }

    private String page() {
        return pages.root.resolve("page.html").toString();
    }

    private static ServerProcess java(Class<?> main, String... arguments) throws IOException {
        return start(JavaCommand.of(main, arguments));
    }

    private static ServerProcess start(List<String> command) throws IOException {
        return ServerProcess.start(onItsCore(command));
    }

    private static List<String> onItsCore(List<String> command) {
        List<String> all = new ArrayList<>(ON_ITS_CORE);
        all.addAll(command);
        return all;
    }
}
