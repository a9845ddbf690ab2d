package httpservers.files;

import httpservers.http.Handler;
import httpservers.http.Request;
import httpservers.http.Response;
import httpservers.http.Status;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Responds with the file that the path of a request names. Safe for threads. */
public final class StaticFiles implements Handler {
    private static final Logger log = LoggerFactory.getLogger(StaticFiles.class);

    private final PathResolver paths;
    private final FileCache cache;

    /**
     * @param root the folder of the files; nothing outside it is ever served
     * @throws IOException if there is no such folder
     */
    public StaticFiles(Path root) throws IOException {
        this(root, InstantSource.system());
    }

    StaticFiles(Path root, InstantSource clock) throws IOException {
        paths = new PathResolver(root);
        cache = new FileCache(clock);
    }

    @Override
    public Response handle(Request request) throws IOException {
        if (!request.isGet() && !request.isHead()) {
            return Response.methodNotAllowed(request.method());
        }
        Optional<Response> file = find(request.path());
        return file.isPresent() ? file.get() : notFound(request.path());
    }

    /** The file for this path as a response, if there is one that may be served. */
    public Optional<Response> find(String path) throws IOException {
        Response cached = cache.get(path);
        if (cached != null) {
            return Optional.of(cached);
        }
        Path file = paths.resolve(path);
        if (file == null) {
            return Optional.empty();
        }
        try {
            return read(path, file);
        } catch (NoSuchFileException | AccessDeniedException unreadable) {
            return Optional.empty(); // and 404, not 403: a stranger needn't learn what is there
        } catch (FileSystemException failure) {
            // Perhaps we're out of file descriptors. Then there will be many of these.
            log.warn("Cannot read {}: {}", file, failure.getReason());
            return Optional.of(
                    Response.error(
                            Status.SERVICE_UNAVAILABLE,
                            "The server can't open this file just now; try again in a moment."));
        }
    }

    private Optional<Response> read(String path, Path file) throws IOException {
        FileVersion seen = FileVersion.of(file);
        if (!seen.isRegularFile()) {
            return Optional.empty();
        }
        String type = MimeTypes.of(file.getFileName().toString());
        if (seen.size() > FileCache.MAX_FILE) {
            return Optional.of(Response.file(type, FileChannel.open(file)));
        }
        Response response = Response.of(Status.OK, type, Files.readAllBytes(file));
        if (response.contentLength() == seen.size()) {
            cache.put(path, file, seen, response);
        }
        return Optional.of(response);
    }

    private static Response notFound(String path) {
        return Response.error(Status.NOT_FOUND, "There is no file for \"" + path + "\".");
    }
}
