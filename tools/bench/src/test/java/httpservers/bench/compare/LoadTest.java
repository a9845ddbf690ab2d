package httpservers.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final String REPORT =
            """
            Running 2s test @ http://127.0.0.1:8002/page.html
              Latency Distribution
                 50%  430.00us
                 75%  610.00us
                 90%    1.02ms
                 99%    1.50s
              2000 requests in 2.00s, 4.30MB read
              Socket errors: connect 1, read 2, write 3, timeout 4
              Non-2xx or 3xx responses: 5
            Requests/sec:   1000.50
            """;

    @Test
    void readsWhatWrkPrints() throws IOException {
        Load load = Load.of(REPORT, 20_000);

        assertThat(load.requestsPerSecond()).isEqualTo(1000.5);
        assertThat(load.processorMicros()).isEqualTo(10);
        assertThat(load.medianMillis()).isEqualTo(0.43);
        assertThat(load.slowMillis()).isEqualTo(1500);
        assertThat(load.errors()).isEqualTo(15);
    }

    @Test
    void withoutErrorsThereAreNone() throws IOException {
        String clean = REPORT.replaceAll(".*(Socket errors|Non-2xx).*\n", "");

        assertThat(Load.of(clean, 0).errors()).isZero();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Load.of("unable to connect", 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unable to connect");
    }
}
