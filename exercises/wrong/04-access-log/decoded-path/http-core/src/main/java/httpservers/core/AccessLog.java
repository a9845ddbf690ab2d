package httpservers.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each answer: method, path and status. The time before them is the log's own. */
final class AccessLog {
    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    private AccessLog() {}

    /**
     * @param request its first line, or null if there is none that makes sense
     */
    static void write(RequestLine request, Status status) {
        if (request == null) {
            log.info("- - {}", status.code());
        } else {
            log.info("{} {} {}", request.method(), visible(request.target()), status.code());
        }
    }

    /** So that people can read it. */
    private static String visible(String target) {
        return URLDecoder.decode(target, StandardCharsets.UTF_8);
    }
}
