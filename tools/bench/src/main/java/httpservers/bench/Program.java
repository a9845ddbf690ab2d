package httpservers.bench;

import httpservers.contract.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of this machine, run to its end. */
public final class Program {
    private Program() {}

    /** What it prints, both streams together. */
    public static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** What a server's JVM says to a command of the JDK's jcmd. */
    public static String jcmd(ServerProcess server, String command)
            throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return output(jcmd, Long.toString(server.id()), command);
    }
}
