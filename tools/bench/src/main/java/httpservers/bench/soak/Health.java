package httpservers.bench.soak;

import httpservers.bench.Program;
import httpservers.contract.ServerProcess;
import java.io.File;
import java.io.IOException;
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
        Program.jcmd(server, "GC.run");
        Program.jcmd(server, "GC.run"); // once more for what the first made free
        Matcher used = USED.matcher(Program.jcmd(server, "GC.heap_info"));
        long heap = used.find() ? Long.parseLong(used.group(1)) : -1;
        return new Health(count(server, "fd"), count(server, "task"), heap);
    }

    private static int count(ServerProcess server, String what) throws IOException {
        String[] names = new File("/proc/" + server.id() + "/" + what).list();
        if (names == null) {
            throw new IOException("The soak needs Linux: there is no /proc here.");
        }
        return names.length;
    }
}
