package httpservers.files;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** From the path of a request to a file below the root folder, or to nothing. */
public final class PathResolver {
    private final Path root;

    /**
     * @throws IOException if there is no such folder
     */
    public PathResolver(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    /**
     * The file that a path stands for: {@code /} is index.html, as is any path that ends in a
     * slash, for its folder; {@code /about} is about.html.
     *
     * @param path decoded: whoever checks before decoding lets {@code %2e%2e} pass
     * @return a file that exists inside the root, links followed; or null
     */
    public Path resolve(String path) {
        String relative = relative(withFileName(path));
        if (relative == null) {
            return null;
        }
        try {
            Path file = root.resolve(relative);
            return file.toRealPath().startsWith(root) ? file : null;
        } catch (IOException | InvalidPathException noSuchFile) {
            return null;
        }
    }

    private static String withFileName(String path) {
        if (path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..")) {
            return path + "/index.html";
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        // A dot that begins or ends the name makes no extension: .hidden, name.
        boolean hasExtension = name.lastIndexOf('.') > 0 && !name.endsWith(".");
        return hasExtension ? path : path + ".html";
    }

    /** The path without dot segments (RFC 3986 §5.2.4), or null if it climbs above the root. */
    private static String relative(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return null;
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }
}
