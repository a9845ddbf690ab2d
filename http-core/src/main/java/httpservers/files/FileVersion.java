package httpservers.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * How a file looks to the system: while two looks are equal, its content is the same. The time of
 * its last modification can be set back, and copying programs do that. On Unix there's another
 * time, that of the last change of the file or its attributes, which nobody can set.
 */
record FileVersion(Map<String, Object> attributes) {
    private static final String EVERYWHERE = "isRegularFile,size,lastModifiedTime,fileKey";

    /** Takes one system call. */
    static FileVersion of(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return new FileVersion(
                Files.readAttributes(file, unix ? "unix:ctime," + EVERYWHERE : EVERYWHERE));
    }

    boolean isRegularFile() {
        return (Boolean) attributes.get("isRegularFile");
    }

    /** In bytes. */
    long size() {
        return (Long) attributes.get("size");
    }

    FileTime lastModified() {
        return (FileTime) attributes.get("lastModifiedTime");
    }
}
