package httpservers.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees who starts a server, gets something wrong, and stops it. */
public interface ProcessContract extends Contract {

    @WaitingTest
    default void theStartLineNamesTheUrlAndTheFolder() throws Exception {
        try (ServerProcess process = Processes.serve(mainClass())) {
            assertThat(process.startLine())
                    .as("start line")
                    .startsWith(serverName() + " ")
                    .contains(Download.ROOT.toString(), "http://127.0.0.1:" + process.port());
            assertThat(process.port()).as("the real port").isPositive();
            try (Client client = new Client(process.port())) {
                assertThat(client.send(Download.SMALL).read().header("Server"))
                        .as("Server field")
                        .isEqualTo(serverName());
            }
        }
    }

    @WaitingTest
    default void terminatedItFinishesTheAnswerUnderWayAndSaysThatItStopped() throws Exception {
        try (ServerProcess process = serveAndStopWithin(ofSeconds(60))) {
            try (Client client = Client.withSmallBuffer(process.port())) {
                Download.begin(client);
                Processes.terminate(process);
                Download.assertArrives(client);
            }
            assertThat(process.restOfOutput()).as("output").endsWith(serverName() + " stopped.");
            assertThat(process.exitStatus()).as("exit status").isEqualTo(128 + 15);
            assertThatThrownBy(() -> new Client(process.port()))
                    .as("the port afterwards")
                    .isInstanceOf(ConnectException.class);
        }
    }

    private ServerProcess serveAndStopWithin(Duration stop) throws IOException {
        return Processes.serve(
                StopWithin.class,
                mainClass().getName(),
                serverName(),
                Long.toString(stop.toMillis()));
    }

    /** Also step 1, whose writes have no deadline, so that only the end of the process helps. */
    @WaitingTest
    default void terminatedItDoesNotWaitForEverForAClientThatDoesNotRead() throws Exception {
        try (ServerProcess process = serveAndStopWithin(ofMillis(200))) {
            try (Client client = Client.withSmallBuffer(process.port())) {
                Download.begin(client);
                Processes.terminate(process);
                assertThat(String.join(" ", process.restOfOutput())).contains(" stopped");
                assertThat(process.exitStatus()).as("exit status").isEqualTo(128 + 15);
            }
        }
    }

    @WaitingTest
    default void helpNamesTheOptions() throws Exception {
        try (ServerProcess process = Processes.run(mainClass(), "--help")) {
            assertThat(String.join(" ", process.restOfOutput()))
                    .as("standard output")
                    .startsWith(serverName())
                    .contains("--port", "--host", "--root", "--help");
            assertThat(process.errors()).as("standard error").isEmpty();
            assertThat(process.exitStatus()).as("exit status").isZero();
        }
    }

    @WaitingTest
    default void aTakenPortIsToldInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            assertIsRefused(port, "--port", port, "--root", Download.ROOT.toString());
        }
    }

    @WaitingTest
    default void aMistakeInTheOptionsIsToldInOneSentence() throws Exception {
        assertIsRefused("no-such-folder", "--port", "0", "--root", "no-such-folder");
        assertIsRefused("--prot", "--prot", "9001");
        assertIsRefused("--port", "--root", root(), "--port");
        assertIsRefused("65536", "--port", "65536");
    }

    @WaitingTest
    default void anIpv6AddressStandsInBracketsInTheStartLine() throws Exception {
        String[] arguments = {"--host", "[::1]"};
        try (ServerProcess process = Processes.serve(mainClass(), arguments)) {
            assertThat(process.startLine()).endsWith(" at http://[::1]:" + process.port());
        }
    }

    @WaitingTest
    default void anAddressOfAnotherComputerIsToldInOneSentence() throws Exception {
        assertIsRefused("--host", "--port", "0", "--host", "192.0.2.1", "--root", root());
        assertIsRefused("no such host", "--port", "0", "--host", "no such", "--root", root());
    }

    @WaitingTest
    default void anAddressOfAFamilyThatJavaDoesNotHaveIsToldInOneSentence() throws Exception {
        String family = "-Djava.net.preferIPv4Stack=true";
        assertIsRefused(
                List.of(family), "--host", "--port", "0", "--host", "::1", "--root", root());
    }

    @WaitingTest
    default void aPortThatNeedsRightsIsToldInOneSentence() throws Exception {
        try (ServerProcess process = Processes.runWithoutRights(mainClass(), "--port", "1")) {
            assertIsOneSentence(process, "below 1024");
        }
    }

    private static String root() {
        return Download.ROOT.toString();
    }

    private void assertIsRefused(String culprit, String... arguments) throws Exception {
        assertIsRefused(List.of(), culprit, arguments);
    }

    private void assertIsRefused(List<String> jvm, String culprit, String... arguments)
            throws Exception {
        try (ServerProcess process = Processes.run(jvm, mainClass(), arguments)) {
            assertIsOneSentence(process, culprit);
        }
    }

    private void assertIsOneSentence(ServerProcess process, String culprit) throws Exception {
        assertThat(process.restOfOutput()).as("standard output").isEmpty();
        assertThat(process.errors())
                .as("standard error")
                .singleElement()
                .asString()
                .startsWith(serverName() + ": ")
                .contains(culprit)
                .doesNotContain("Exception")
                .doesNotContain("null");
        assertThat(process.exitStatus()).as("exit status").isEqualTo(1);
    }

    /** Tests run as root in CI, and root may read every file: so this one has no rights. */
    @WaitingTest
    default void aFileThatItMayNotReadIs404(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.html"), "secret");
        Files.writeString(folder.resolve("page.html"), "A small page.\n");
        assumeTrue(secret.toFile().setReadable(false, false), "this system has no such right");
        String[] arguments = {"--port", "0", "--root", folder.toString()};
        try (ServerProcess process = Processes.serveWithoutRights(mainClass(), arguments);
                Client client = new Client(process.port())) {
            assertThat(client.send(Requests.get("/secret", "Connection: close")).read().status())
                    .isEqualTo(404);
            Processes.assertAnswers(process);
        }
    }

    /** The access log is an exercise. */
    @Tag("maintainer")
    @WaitingTest
    default void ordinaryRequestsAreNotLogged() throws Exception {
        try (ServerProcess process = Processes.serve(mainClass())) {
            for (String target : new String[] {"/page.html", "/missing", "/large.bin"}) {
                try (Client client = new Client(process.port())) {
                    client.send(Requests.get(target)).read();
                }
            }
            Processes.terminate(process);
            assertThat(process.restOfOutput())
                    .as("output after the start line")
                    .containsExactly("Press Ctrl-C to stop.", serverName() + " stopped.");
            assertThat(process.errors()).as("standard error").isEmpty();
        }
    }
}
