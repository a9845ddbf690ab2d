package httpservers.bench.soak;

import httpservers.contract.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process holds (Linux).
 *
 * @param descriptors open files and sockets
 * @param threads of the JVM, its own included
 * @param heapKibibytes that live after a collection
 */
record Health(int descriptors, int threads, long heapKibibytes) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static Health of(ServerProcess server) throws IOException, InterruptedException {
        jcmd(server, "GC.run");
        jcmd(server, "GC.run"); // once more for what the first made free
        Matcher used = USED.matcher(jcmd(server, "GC.heap_info"));
        long heap = used.find() ? Long.parseLong(used.group(1)) : -1;
        return new Health(count(server, "fd"), count(server, "task"), heap);
    }

    private static String jcmd(ServerProcess server, String command)
            throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process =
                new ProcessBuilder(jcmd, Long.toString(server.id()), command)
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static int count(ServerProcess server, String what) throws IOException {
        String[] names = new File("/proc/" + server.id() + "/" + what).list();
        if (names == null) {
            throw new IOException("The soak needs Linux: there is no /proc here.");
        }
        return names.length;
    }
}
