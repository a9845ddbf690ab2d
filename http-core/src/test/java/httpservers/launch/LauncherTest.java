package httpservers.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Address already in use        | Stop the program that uses this port",
                "Permission denied             | Ports below 1024 need special rights",
                "Cannot assign requested address | an address of this computer with --host"
            })
    void whatFailedIsToldWithWhatToDo(String reason, String advice) {
        assertThatThrownBy(() -> open("::1", new BindException(reason)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot listen on http://[::1]:9001 (" + reason + "). ")
                .hasMessageContaining(advice);
    }

    @Test
    void aHostThatDoesNotExistIsToldSo() {
        for (Exception unknown :
                List.of(new UnknownHostException("x"), new UnresolvedAddressException())) {
            assertThatThrownBy(() -> open("x", unknown))
                    .hasMessageStartingWith("Cannot listen on http://x:9001 (no such host). ");
        }
        assertThatThrownBy(() -> open("::1", new UnsupportedAddressTypeException()))
                .hasMessageContaining("has no addresses of this kind")
                .hasMessageContaining("--host");
    }

    private static void open(String host, Exception failure) throws IOException {
        ServerOptions options =
                ServerOptions.parse(Timeouts.STRICT, "--host", host, "--port", "9001");
        Launcher.open(
                options,
                (given, files) -> {
                    if (failure instanceof IOException bind) {
                        throw bind;
                    }
                    throw (RuntimeException) failure;
                });
    }
}
