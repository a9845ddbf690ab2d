package httpservers.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options are taken as they were meant, or refused in a sentence that names the culprit. */
class ServerOptionsTest {
    @TempDir private Path folder;

    @Test
    void eachOptionChangesWhatItNames() {
        ServerOptions options =
                parse(
                        "--port",
                        "9001",
                        "--host",
                        "::1",
                        "--max-connections",
                        "3",
                        "--root",
                        folder.toString());

        assertThat(options.host()).isEqualTo("::1");
        assertThat(options.port()).isEqualTo(9001);
        assertThat(options.root()).isEqualTo(folder);
        assertThat(options.maxConnections()).isEqualTo(3);
    }

    @Test
    void whatIsNotNamedHasItsDefault() {
        ServerOptions options = parse("--root", folder.toString());

        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(ServerOptions.DEFAULT_PORT);
        assertThat(options.maxConnections()).isBetween(1, 16_384);
        assertThat(options.timeouts()).isEqualTo(Timeouts.STRICT);
    }

    @Test
    void theLastOfTwoCounts() {
        ServerOptions options = parse("--port", "1", "--root", folder.toString(), "--port", "2");

        assertThat(options.port()).isEqualTo(2);
    }

    @Test
    void withoutARootThePagesAreInAFolderNearby() {
        Path root = parse("--port", "9001").root();

        assertThat(root).isDirectory().endsWith(Path.of("static"));
        assertThat(Files.isDirectory(Path.of("static"))).isEqualTo(root.equals(Path.of("static")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "00080", "8080", "65535"})
    void aPortIsANumberUpTo65535(String port) {
        assertThat(parse("--root", folder.toString(), "--port", port).port())
                .isEqualTo(Integer.parseInt(port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "65536", "99999", "123456", "-1", "+1", "80 ", "0x50", "eighty", "٨٠", "8.0"
            })
    void anotherPortIsRefused(String port) {
        assertRefused("--port needs a number from 0 to 65535, not " + port + ".", "--port", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "-port", "port", "--PORT", "--port=9001", "", "--", "9001"})
    void anUnknownOptionIsRefused(String option) {
        assertRefused("Unknown option " + option + ". The options are --port", option, "9001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--host", "--root", "--max-connections"})
    void anOptionWithoutItsValueIsRefused(String option) {
        assertRefused(option + " needs a value. The options are --port", option);
        assertRefused(option + " needs a value.", "--host", "::1", option);
    }

    @Test
    void anIpv6AddressMayHaveItsBrackets() {
        assertThat(parse("--root", folder.toString(), "--host", "[::1]").host()).isEqualTo("::1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]"})
    void anEmptyHostIsRefused(String host) {
        assertRefused("--host needs an address", "--host", host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing/folder", "\0"})
    void aFolderThatIsNotThereIsRefused(String root) {
        assertRefused("There is no folder " + root + ": --root needs", "--root", root);
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        String file = Files.writeString(folder.resolve("file"), "x").toString();

        assertRefused("There is no folder " + file, "--root", file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "16385", "many", ""})
    void anotherNumberOfConnectionsIsRefused(String number) {
        assertRefused(
                "--max-connections needs a number from 1 to 16384, not " + number + ".",
                "--max-connections",
                number);
    }

    private static ServerOptions parse(String... arguments) {
        return ServerOptions.parse(Timeouts.STRICT, arguments);
    }

    private void assertRefused(String sentence, String... arguments) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(arguments))
                .withMessageStartingWith(sentence);
    }
}
