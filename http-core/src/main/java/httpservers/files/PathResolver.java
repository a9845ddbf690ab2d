package httpservers.files;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** From the path of a request to a file below the root folder, or to nothing. */
public final class PathResolver {
    private final Path root;
    private final boolean windows;

    /**
     * @throws IOException if there is no such folder
     */
    public PathResolver(Path root) throws IOException {
        this.root = root.toRealPath();
        windows = root.getFileSystem().getSeparator().equals("\\");
    }

    /**
     * The file that a path names: {@code /} is index.html, and so is any path that ends in a slash,
     * in its folder; {@code /about} is about.html.
     *
     * @param path decoded, since a check before the decoding would let {@code %2e%2e} pass; it
     *     starts with a slash and has no dot segments, but for a {@code ..} that climbs above the
     *     root
     * @return a file that exists inside the root, checked with its links followed; or null
     */
    public Path resolve(String path) {
        try {
            Path file = fileNamed(path);
            return file != null && file.toRealPath().startsWith(root) ? file : null;
        } catch (IOException | InvalidPathException noSuchFile) {
            return null;
        }
    }

    /**
     * First the words decide: a path that climbs out, or an absolute one, must not even reach the
     * disk. On Windows, just looking for {@code \\host\share\file} would log in to that host.
     *
     * @return a file inside the root that may not exist; or null
     */
    Path fileNamed(String path) {
        if (!path.startsWith("/")) {
            return null; // * and host:port name no file
        }
        String relative = withFileName(path).substring(1);
        if (windows && !Stream.of(relative.split("/")).allMatch(WindowsNames::isPlain)) {
            return null;
        }
        Path file = root.resolve(relative);
        return file.startsWith(root) && file.normalize().equals(file) ? file : null;
    }

    private static String withFileName(String path) {
        if (path.endsWith("/")) {
            return path + "index.html";
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        // A dot that begins or ends the name makes no extension: .hidden, name.
        boolean hasExtension = name.lastIndexOf('.') > 0 && !name.endsWith(".");
        return hasExtension ? path : path + ".html";
    }
}
