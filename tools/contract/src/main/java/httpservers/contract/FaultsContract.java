package httpservers.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import httpservers.files.StaticFiles;
import httpservers.http.Handler;
import httpservers.http.Response;
import httpservers.http.Status;
import httpservers.launch.ServerOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Whatever goes wrong with one client, one file or one handler: the next request is answered. */
public interface FaultsContract extends Contract {

    @Test
    default void aClientMayResetInTheMiddleOfItsAnswer() throws Exception {
        try (RunningServer server = start(Download.ROOT)) {
            for (int i = 0; i < 5; i++) {
                Client client = server.connectWithSmallBuffer();
                client.send(Download.LARGE).take(1000);
                client.reset();
            }
            assertAnswers(server);
        }
    }

    @Test
    default void aClientThatLeavesItsDownloadLeavesNoFileOpen() throws Exception {
        List<FileChannel> files = new CopyOnWriteArrayList<>();
        Handler handler =
                request -> {
                    FileChannel file = FileChannel.open(Download.ROOT.resolve("large.bin"));
                    files.add(file);
                    return Response.file("x/y", file);
                };
        try (RunningServer server = start(options(Download.ROOT, timeouts()), handler)) {
            for (int i = 0; i < 5; i++) {
                Client client = server.connectWithSmallBuffer();
                client.send(Download.LARGE).take(1000);
                client.reset();
            }
            Eventually.await(
                    "all files are closed", () -> files.stream().noneMatch(FileChannel::isOpen));
            assertThat(files).hasSize(5);
        }
    }

    /** Then not even the head can be sent. */
    @Test
    default void aClientThatIsGoneBeforeItsDownloadLeavesNoFileOpen() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        AtomicReference<FileChannel> file = new AtomicReference<>();
        Handler handler =
                request -> {
                    asked.countDown();
                    gone.await(10, TimeUnit.SECONDS);
                    file.set(FileChannel.open(Download.ROOT.resolve("large.bin")));
                    return Response.file("x/y", file.get());
                };
        try (RunningServer server = start(options(Download.ROOT, timeouts()), handler)) {
            Client client = server.connect().send(Download.LARGE);
            assertThat(asked.await(10, TimeUnit.SECONDS)).as("the handler is called").isTrue();
            client.reset();
            gone.countDown();
            Eventually.await(
                    "the file is closed", () -> file.get() != null && !file.get().isOpen());
        }
    }

    @Test
    default void aClientMayResetInTheMiddleOfItsRequest() throws Exception {
        try (RunningServer server = start(Download.ROOT)) {
            for (int i = 0; i < 20; i++) {
                server.connect().send("GET /page.html HTTP/1.1\r\nHost:").reset();
            }
            assertAnswers(server);
        }
    }

    @Test
    default void aClientMayResetRightAfterConnecting() throws Exception {
        try (RunningServer server = start(Download.ROOT)) {
            for (int i = 0; i < 20; i++) {
                server.connect().reset();
            }
            assertAnswers(server);
        }
    }

    @Test
    default void aLargeFileThatIsReadSlowlyArrivesWhole() throws Exception {
        try (RunningServer server = start(Download.ROOT);
                Client client = server.connectWithSmallBuffer()) {
            Download.begin(client);
            Download.assertArrives(client);
        }
    }

    @WaitingTest
    @ResourceLock(Resources.SYSTEM_ERR)
    default void aFileCutShortWhileItIsSentEndsTheConnectionAndIsLogged(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("large.bin");
        Download.writeTo(file);
        try (Log log = new Log();
                RunningServer server = start(folder);
                Client client = server.connectWithSmallBuffer()) {
            client.send(Download.LARGE).take(1000);
            cutShort(file);
            assertThat(client.countToEnd()).as("bytes before the end").isLessThan(Download.SIZE);
            assertThat(server.ask(Requests.get("/missing")).status()).as("next").isEqualTo(404);
            assertRests(server);
            assertThat(log.text()).as("log").contains("file was cut short");
        }
    }

    /** Bytes beyond the promised length would be taken for another response (RFC 9112 §6.3). */
    @WaitingTest
    default void aFileThatGrowsWhileItIsSentKeepsItsLength(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.bin");
        Download.writeTo(file);
        try (RunningServer server = start(folder);
                Client client = server.connectWithSmallBuffer()) {
            client.send(Requests.get("/large.bin", "Connection: close")).readHead();
            Files.write(file, new byte[100_000], StandardOpenOption.APPEND);
            Download.assertContinues(client, 0);
            assertThat(client.countToEnd()).as("bytes after the response").isZero();
        }
    }

    private static void cutShort(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(500);
        } catch (IOException refused) {
            Assumptions.abort("this system cuts short no file that is being read: " + refused);
        }
    }

    /** A loop that spins would compute all the time while nobody asks for anything. */
    private static void assertRests(RunningServer server) throws Exception {
        try (Client client = server.connect()) {
            Duration before = server.processorTime();
            assertThat(client.isSilentFor(ofMillis(300))).as("nothing is sent").isTrue();
            assertThat(server.processorTime().minus(before))
                    .as("time computed in 300 ms without a request")
                    .isLessThan(ofMillis(100));
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    default void aHandlerThatThrowsAnExceptionIsAnswered500() throws Exception {
        assertIsAnswered500(
                request -> {
                    throw new IOException("a fault for the log");
                },
                "a fault for the log");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    default void aHandlerWithoutEndIsAnswered500() throws Exception {
        assertIsAnswered500(request -> Response.html(Status.OK, endless(1)), "StackOverflowError");
    }

    private static String endless(int depth) {
        return endless(depth + 1) + depth;
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    default void aHandlerThatThrowsAnyErrorIsAnswered500() throws Exception {
        assertIsAnswered500(
                request -> {
                    throw new Error("Unresolved compilation problem");
                },
                "Unresolved compilation problem");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    default void aHandlerThatReturnsNullIsAnswered500() throws Exception {
        assertIsAnswered500(request -> null, "null");
    }

    /** It would make select() spin and break each file that's read after it. */
    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    default void aHandlerThatLeavesItsThreadInterruptedHarmsNobody() throws Exception {
        StaticFiles files = new StaticFiles(Download.ROOT);
        Handler handler =
                request -> {
                    if (request.path().equals("/interrupt")) {
                        Thread.currentThread().interrupt();
                    }
                    return files.handle(request);
                };
        try (Log log = new Log();
                RunningServer server = start(options(Download.ROOT, timeouts()), handler)) {
            assertThat(server.ask(Requests.get("/interrupt")).status()).isEqualTo(404);
            assertThat(log.text()).as("log").contains("interrupted", "/interrupt");
            try (Client client = server.connect()) {
                client.send(Download.LARGE);
                Download.assertArrives(client);
            }
            assertRests(server);
        }
    }

    /** What goes wrong in a connection, outside of its handler, ends that connection only. */
    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    default void aResponseThatCannotBeSentEndsOneConnection(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x".repeat(100));
        Handler handler =
                request ->
                        request.path().equals("/faulty")
                                ? Response.file(
                                        "x/y", FileChannel.open(file, StandardOpenOption.WRITE))
                                : Response.html(Status.OK, "This works.");
        try (Log log = new Log();
                RunningServer server = start(options(folder, timeouts()), handler);
                Client client = server.connect()) {
            client.send(Requests.get("/faulty")).readHead();
            assertThat(client.countToEnd()).as("bytes of the file").isZero();
            Eventually.await("the log says so", () -> log.text().contains("A connection failed"));
            assertAnswers(server);
        }
    }

    /** Of 100 servers that can't listen none may leave its three descriptors behind. */
    @Test
    default void aServerThatCannotListenLeavesNothingOpen() throws Exception {
        assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean);
        UnixOperatingSystemMXBean system =
                (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (RunningServer first = start(Download.ROOT)) {
            String[] taken = {"--port", String.valueOf(first.port())};
            ServerOptions options = options(Download.ROOT, timeouts(), taken);
            long before = system.getOpenFileDescriptorCount();
            for (int i = 0; i < 100; i++) {
                assertThatThrownBy(() -> open(options, request -> null))
                        .isInstanceOf(IOException.class);
            }
            // Tests that run at the same time open some too, but they close them.
            Eventually.await(
                    "what was opened is closed",
                    () -> system.getOpenFileDescriptorCount() - before < 60);
        }
    }

    private void assertIsAnswered500(Handler faulty, String logged) throws Exception {
        Handler handler =
                request ->
                        request.path().equals("/faulty")
                                ? faulty.handle(request)
                                : Response.html(Status.OK, "This works.");
        try (Log log = new Log();
                RunningServer server = start(options(Download.ROOT, timeouts()), handler)) {
            assertThat(server.onlyAnswerTo(Requests.get("/faulty")).status())
                    .as("status")
                    .isEqualTo(500);
            assertThat(log.text()).as("log").contains("/faulty", logged);
            assertAnswers(server);
        }
    }

    @Test
    default void aCrowdThatComesAtOnceIsAnswered() throws Exception {
        // Linux lets so many clients wait as a server asks for, other systems 128 or 200.
        int size = System.getProperty("os.name").startsWith("Linux") ? 300 : 100;
        try (RunningServer server = start(Download.ROOT, timeouts().withFirstByte(ofSeconds(20)));
                Crowd crowd = new Crowd(size, server.port())) {
            for (Client client : crowd.clients()) {
                client.send(Download.SMALL);
            }
            for (Client client : crowd.clients()) {
                assertThat(client.read().status()).as("status").isEqualTo(200);
            }
        }
    }

    /**
     * Clients come before the server has loaded all of its classes, for which it needs some too.
     */
    @WaitingTest
    default void aServerWithFewFileDescriptorsLetsClientsWait() throws Exception {
        try (ServerProcess process = Processes.serveWithFewDescriptors(60, mainClass())) {
            Crowd crowd = new Crowd(100, process.port());
            Client last = new Client(process.port()).send(Download.SMALL);
            Processes.assertRestsWhileWaiting(process, last);
            crowd.close();
            assertThat(last.read().status()).as("status for the last").isEqualTo(200);
            last.close();
            Processes.assertAnswers(process);
        }
    }

    /** The server takes care not to use up its own; but other programs can take the system's. */
    @WaitingTest
    default void aServerThatCannotAcceptRestsAndTriesAgain() throws Exception {
        try (ServerProcess process = Processes.serve(mainClass())) {
            Processes.assertAnswers(process);
            Processes.limitDescriptors(process, 1);
            new Client(process.port()).close(); // a server that waits in accept() has one for it
            try (Client client = new Client(process.port())) {
                client.send(Download.SMALL);
                Processes.assertRestsWhileWaiting(process, client);
                Processes.limitDescriptors(process, 100);
                assertThat(client.read().status()).as("status in the end").isEqualTo(200);
            }
        }
    }

    private static void assertAnswers(RunningServer server) throws IOException {
        assertThat(server.ask(Download.SMALL).status()).as("status of the next").isEqualTo(200);
    }
}
