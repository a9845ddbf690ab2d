package httpservers.coursetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import httpservers.contract.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("maintainer")
class TranscriptRunnerTest {
    private static final Path COURSE = Course.find().root();

    @TempDir Path root;

    @Test
    void asksTheServersThatTheMarkerNames() throws Exception {
        List<String> shown =
                List.of(
                        "$ curl -sI http://127.0.0.1:8002/ | grep -e Server -e Date",
                        "$ curl -s -o /dev/null -w '%{url}\\n' http://127.0.0.1:8003/");
        assertThat(new TranscriptRunner(COURSE).run(shown, "routing blocking"))
                .containsExactly(
                        shown.get(0),
                        "Date: Thu, 01 Jan 2026 12:00:00 GMT",
                        "Server: routing-server",
                        shown.get(1),
                        "http://127.0.0.1:8003/");
    }

    @Test
    void curlSpeaksAsOnATerminal() throws Exception {
        String command = "$ curl -v http://127.0.0.1:8002/about";
        assertThat(new TranscriptRunner(COURSE).run(List.of(command), "async"))
                .contains("> Host: 127.0.0.1:8002", "< Server: async-server", "</html>")
                .noneMatch(line -> line.contains("bytes data") || line.contains("Total"));
    }

    @Test
    void showsWhatAServerSaysWhenItStarts() throws Exception {
        String command =
                "$ mvn -q compile exec:java -pl async-server -am \"-Dexec.args=--port 9001\"";
        assertThat(StartTranscript.run(COURSE, List.of(command), Step.ASYNC))
                .containsExactly(
                        command,
                        "async-server serves /course/static at http://127.0.0.1:9001",
                        "Press Ctrl-C to stop.");
    }

    @Test
    void endsWhatACommandLeavesBehind() throws Exception {
        String command = "$ (sleep 1000 & echo $!); sleep 1000 & echo $!";
        List<String> lines = new TranscriptRunner(root).run(List.of(command), "alone");
        assertThat(lines.subList(1, 3)).map(Long::valueOf).allMatch(TranscriptRunnerTest::ends);
    }

    /** Killed, a process may still run for a moment. */
    private static boolean ends(long process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (runs(process) && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
        return !runs(process);
    }

    /** One that ended and that nobody has waited for is listed still, but has no command. */
    private static boolean runs(long process) {
        return ProcessHandle.of(process).flatMap(handle -> handle.info().command()).isPresent();
    }

    @Test
    void endsACommandThatDoesNotEnd() {
        assertThatThrownBy(() -> BashCommand.run(root, "sleep 1000", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"sleep 1000\" didn't end within 1 seconds.");
    }

    @Test
    void refusesALongOutput() {
        assertThatThrownBy(() -> new TranscriptRunner(root).run(List.of("$ seq 999"), "alone"))
                .hasMessageContaining("pipe it through head");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Date: Mon, 09 Feb 2026 01:02:03 GMT | Date: Thu, 01 Jan 2026 12:00:00 GMT
                    > User-Agent: curl/7.88.1           | > User-Agent: curl/8.5.0
                    at http://127.0.0.1:40001/          | at http://127.0.0.1:8002/
                    from 127.0.0.1:45678 port 45679     | from 127.0.0.1:50001 port 50002
                    listens at port 9001                | listens at port 9001
                    /home/me/tea/static                 | /course/static
                    ETag: "3f-abc"                      | ETag: "..."
                    1.49 s and 2.51 s, 1.5 seconds      | 1 s and 3 s, 1.5 seconds
                    """)
    void replacesWhatNoTwoRunsHaveInCommon(String output, String shown) {
        Normalization normalization =
                new Normalization(Path.of("/home/me/tea"), Map.of(40001, 8002), true);
        assertThat(normalization.linesOf(output + "\r\n\r\n")).containsExactly(shown, "");
    }
}
