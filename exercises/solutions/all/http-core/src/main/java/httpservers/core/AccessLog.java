package httpservers.core;

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

    /**
     * The target as it came, not decoded: so a space or a line break that hides behind %xx stays
     * there. Raw bytes over 0x7F are legal, and to some terminals they are commands.
     */
    private static String visible(String target) {
        return target.replaceAll("[^!-~]", "?");
    }
}
