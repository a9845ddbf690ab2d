package httpservers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import httpservers.bench.Timeline.Visit;
import httpservers.bench.Timeline.Visits;
import httpservers.contract.Step;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    private final Bars bars =
            new Bars(
                    List.of(
                            new Visits(Step.BLOCKING, List.of(visit(0, 500), visit(500, 1000))),
                            new Visits(Step.ASYNC, List.of(visit(0, 500)))));

    @Test
    void aBarIsAsLongAsItsTime() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        bars.print(new Screen(new PrintStream(printed), System.err, false));

        assertThat(printed.toString().lines())
                .contains(
                        "  client 1  " + "=".repeat(25),
                        "  client 2  " + ".".repeat(25) + "=".repeat(25));
    }

    @Test
    void thePageSaysEachBarInWordsToo() {
        assertThat(bars.page())
                .contains("Client 2 waits 500 ms, then its answer arrives for 500 ms")
                .contains("<h2>async-server: all served after 500 ms</h2>");
    }

    private static Visit visit(long begun, long ended) {
        return new Visit(Duration.ofMillis(begun), Duration.ofMillis(ended));
    }
}
