package httpservers.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import httpservers.files.StaticFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server has only one of may be used by eight threads, as a server with threads would. */
class EightThreadsTest {
    private static final int THREADS = 8;
    private static final int TIMES = 5_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @TempDir private Path folder;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** More files than the cache has room for, so that it also throws some out. */
    @Test
    void filesAreRightForEachOfThem() throws Exception {
        for (int i = 0; i < 200; i++) {
            Path file = folder.resolve(i + ".html");
            Files.writeString(file, i + " ".repeat(60_000));
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }
        StaticFiles files = new StaticFiles(folder);
        inAllThreads(
                TIMES / 5,
                i -> {
                    int name = i * 7919 % 200;
                    Response page = files.handle(Deliveries.request("GET", "/" + name));
                    assertThat(new String(page.bytes(), 0, 4, ISO_8859_1).strip())
                            .isEqualTo(String.valueOf(name));
                });
    }

    /** Each encoder is new to all of them, so that they make its shared part together. */
    @Test
    void headsAreWholeForEachOfThem() throws Exception {
        HeadEncoder[] heads = new HeadEncoder[TIMES];
        Arrays.setAll(heads, i -> new HeadEncoder("step-0", () -> Instant.EPOCH));
        Response page = Response.html(Status.OK, "hello");
        inAllThreads(
                TIMES,
                i ->
                        assertThat(new String(heads[i].encode(page), ISO_8859_1))
                                .startsWith("HTTP/1.1 200 OK\r\n")
                                .contains("Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n")
                                .endsWith("Server: step-0\r\n\r\n"));
    }

    private interface Work {
        void at(int i) throws Exception;
    }

    private void inAllThreads(int times, Work work) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            tasks.add(
                    () -> {
                        for (int i = 0; i < times; i++) {
                            work.at(i);
                        }
                        return null;
                    });
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
    }
}
