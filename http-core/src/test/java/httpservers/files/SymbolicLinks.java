package httpservers.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Makes symbolic links, or skips the test where the system does not let us. */
final class SymbolicLinks {
    private SymbolicLinks() {}

    static Path create(Path link, Path target) {
        try {
            return Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException notAllowed) {
            return Assumptions.abort("no symbolic links here: " + notAllowed);
        }
    }
}
