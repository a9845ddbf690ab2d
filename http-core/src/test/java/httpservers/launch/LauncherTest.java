package httpservers.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** Who asks for help reads the options; a start and a stop are tested on whole processes. */
class LauncherTest {

    @Test
    void helpListsTheOptionsAndStartsNothing() {
        assertThat(printedBy("--help")).isEqualToIgnoringNewLines("step-0: " + ServerOptions.USAGE);
        assertThat(printedBy("--port", "x", "--help")).contains("--port NUMBER");
    }

    private static String printedBy(String... arguments) {
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true));
        try {
            Launcher.start(
                    "step-0",
                    arguments,
                    Timeouts.STRICT,
                    (options, files) -> fail("no server is to be made"));
        } finally {
            System.setOut(standardOutput);
        }
        return printed.toString();
    }
}
