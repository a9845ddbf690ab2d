package httpservers.bench.compare;

import httpservers.bench.Pages;
import httpservers.bench.compare.Contestant.Workload;
import httpservers.contract.JavaCommand;
import httpservers.contract.ServerProcess;
import httpservers.contract.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
            all.add(python("Python, blocking", "blocking.py"));
            all.add(python("Python, asyncio", "asynchronous.py"));
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

    /** One worker, its defaults but for the log, and no limit on requests for one connection. */
    Contestant nginx() {
        return new Contestant(
                "nginx, one worker",
                load -> {
                    Path folder = Files.createTempDirectory("nginx");
                    int port = freePort();
                    String configuration =
                            """
                            worker_processes 1; daemon off; pid nginx.pid; error_log stderr;
                            events { worker_connections 20000; }
                            http {
                              access_log off; sendfile on; keepalive_requests 100000000;
                              types { text/html html; }
                              server { listen 127.0.0.1:%d backlog=1024; root %s; }
                            }
                            """;
                    Path file = folder.resolve("nginx.conf");
                    Files.writeString(file, String.format(configuration, port, pages.root));
                    List<String> command = onItsCore(List.of("nginx", "-p", folder.toString()));
                    command.addAll(List.of("-c", file.toString()));
                    return ServerProcess.start(command, port);
                });
    }

    /** A port that nothing uses just now: nginx doesn't say which one it was given. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Contestant python(String name, String script) {
        String file = "tools/bench/contestants/" + script; // processes run in the course's root
        return new Contestant(name, load -> start(List.of("python3", file, pages.root.toString())));
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
