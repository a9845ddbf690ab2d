package httpservers.coursetext.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser in a process of its own, without a window, with a new and empty profile. */
final class Chromium implements AutoCloseable {
    static final String MISSING =
            "Chromium is not installed, so the tests in the browser are skipped:"
                    + " apt-get install chromium";

    /** For its whole life: then it is ended, so that no test waits for ever. */
    private static final int SECONDS = 240;

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final String[] OPTIONS = {
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--remote-debugging-port=0"
    };

    private static final String ANNOUNCEMENT = "DevTools listening on ";

    private final Path profile = Files.createTempDirectory("chromium");
    private final Process process;
    private final DevTools tools;

    /** The program, where there is one. */
    static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Chromium(Path program) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(OPTIONS));
        command.addAll(List.of("--user-data-dir=" + profile, "about:blank"));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
                .execute(process::destroyForcibly);
        tools = new DevTools(readAddress());
    }

    /** Waits for the line that it prints when it listens, and goes on reading what it prints. */
    private URI readAddress() throws IOException {
        BufferedReader output = process.inputReader();
        List<String> before = new ArrayList<>();
        String line;
        while ((line = output.readLine()) != null) {
            if (line.startsWith(ANNOUNCEMENT)) {
                CompletableFuture.runAsync(() -> output.lines().forEach(ignored -> {}));
                return URI.create(line.substring(ANNOUNCEMENT.length()));
            }
            before.add(line);
        }
        throw new IOException("Chromium did not start: " + String.join("\n", before));
    }

    /** Opens an empty tab that shares neither cache nor connections with another. */
    Tab newTab() {
        return new Tab(tools);
    }

    @Override
    public void close() {
        tools.send("", "Browser.close", "{}");
        process.onExit().join();
        tools.close();
        delete(profile.toFile());
    }

    /** A file that a helper of the browser still holds may stay. */
    private static void delete(File file) {
        File[] children = file.listFiles();
        for (File child : children == null ? new File[0] : children) {
            delete(child);
        }
        file.delete();
    }
}
