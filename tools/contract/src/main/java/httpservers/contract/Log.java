package httpservers.contract;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Catches what is logged, so that a test that provokes it can look at it and the screen stays free.
 * There is one for all: a test that has it needs the {@code ResourceLock} of System.err.
 */
public final class Log implements AutoCloseable {
    private final PrintStream screen = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Log() {
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(screen);
    }
}
