package httpservers.core;

/** One line for each answer: method, path and status. */
final class AccessLog {
    private AccessLog() {}

    /**
     * @param request its first line, or null if there is none that makes sense
     */
    static void write(RequestLine request, Status status) {
        if (request == null) {
            System.out.println("- - " + status.code());
        } else {
            System.out.println(
                    request.method() + " " + visible(request.target()) + " " + status.code());
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
