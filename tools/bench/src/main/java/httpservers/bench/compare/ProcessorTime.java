package httpservers.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The time that a process and its children have computed, user and system (proc(5), stat). */
final class ProcessorTime {
    private static final double MICROS_PER_TICK = 10_000; // USER_HZ is 100 on every Linux

    private ProcessorTime() {}

    /** Microseconds so far. */
    static double of(long process) throws IOException {
        double sum = own(process);
        Path children = Path.of("/proc/" + process + "/task/" + process + "/children");
        for (String child : Files.readString(children).trim().split(" ")) {
            if (!child.isEmpty()) {
                sum += own(Long.parseLong(child));
            }
        }
        return sum;
    }

    private static double own(long process) throws IOException {
        String line = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
    }
}
