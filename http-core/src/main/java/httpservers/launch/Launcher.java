package httpservers.launch;

import httpservers.files.StaticFiles;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the main method of each step does: read the options, start, say where, and stop on Ctrl-C.
 * Whatever a user got wrong is told in one sentence, with exit status 1.
 */
public final class Launcher {

    /** Makes a server that listens already; {@link Server#run} is still to be called. */
    @FunctionalInterface
    public interface Factory {
        /**
         * @throws IOException if the address cannot be had
         * @throws IllegalArgumentException with a sentence for the user
         */
        Server open(ServerOptions options, StaticFiles files) throws IOException;
    }

    private final String name;
    private final CountDownLatch finished = new CountDownLatch(1);

    private Launcher(String name) {
        this.name = name;
    }

    /**
     * @param name of the step, {@code blocking-server}
     * @param arguments of the command line
     * @param timeouts of the step
     */
    public static void launch(String name, String[] arguments, Timeouts timeouts, Factory factory) {
        printPastMaven();
        start(name, arguments, timeouts, factory);
    }

    /**
     * Makes {@code System.out} and {@code System.err} this process's own streams again. We usually
     * run inside Maven's JVM, where Maven 4 has replaced them by streams that put {@code [INFO]
     * [stdout]} before each line, our log's lines included.
     */
    public static void printPastMaven() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
    }

    static void start(String name, String[] arguments, Timeouts timeouts, Factory factory) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(name + ": " + ServerOptions.USAGE);
            return;
        }
        try {
            ServerOptions options = ServerOptions.parse(timeouts, arguments);
            new Launcher(name).run(open(options, factory), options);
        } catch (IOException | IllegalArgumentException failure) {
            System.err.println(name + ": " + failure.getMessage());
            System.exit(1);
        }
    }

    static Server open(ServerOptions options, Factory factory) throws IOException {
        StaticFiles files = new StaticFiles(options.root());
        String reason;
        try {
            return factory.open(options, files);
        } catch (UnresolvedAddressException | UnknownHostException unknown) {
            reason = "no such host";
        } catch (UnsupportedAddressTypeException otherFamily) {
            reason = "this computer, or its Java, has no addresses of this kind";
        } catch (IOException failure) {
            reason = failure.getMessage();
        }
        String sentence = "Cannot listen on %s (%s). %s";
        String address = url(options, options.port());
        throw new IOException(String.format(sentence, address, reason, advice(reason)));
    }

    private static String advice(String reason) {
        if (reason.contains("in use")) {
            return "Stop the program that uses this port, or choose another port, such as"
                    + " \"-Dexec.args=--port 9001\".";
        }
        if (reason.contains("ermission")) {
            return "Ports below 1024 need special rights: choose another port, such as"
                    + " \"-Dexec.args=--port 9001\".";
        }
        return "Choose an address of this computer with --host, or leave it out for 127.0.0.1.";
    }

    private void run(Server server, ServerOptions options) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, options), "stop"));
        Path folder = options.root().toRealPath();
        System.out.println(name + " serves " + folder + " at " + url(options, server.port()));
        System.out.println("Press Ctrl-C to stop.");
        try {
            server.run();
            System.out.println(name + " stopped.");
        } finally {
            finished.countDown();
        }
    }

    /** Runs while the JVM goes down, which waits for it: so the loop can end in order. */
    private void stop(Server server, ServerOptions options) {
        try {
            server.stop();
            long patience = options.timeouts().stop().plusSeconds(1).toMillis();
            boolean inTime = finished.await(patience, TimeUnit.MILLISECONDS);
            if (!inTime) {
                System.out.println(name + " stopped; a client was cut off.");
            }
        } catch (IOException | InterruptedException failure) {
            System.err.println(name + " did not stop in order: " + failure.getMessage());
        }
    }

    private static String url(ServerOptions options, int port) {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + host + ":" + port;
    }
}
