package httpservers.coursetext.sidebyside;

import java.util.List;

/**
 * The short way to name code of a step: {@code Connection#respond} stands for {@code
 * async-server/src/main/java/httpservers/async/Connection.java#respond}. A reference that begins
 * with a folder is in full already.
 */
final class References {
    static final List<String> STEPS = List.of("blocking", "async", "routing");

    private References() {}

    /**
     * @param step 1, 2 or 3
     */
    static String inFull(int step, String reference) {
        int hash = reference.indexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException(
                    "\"" + reference + "\" names no member: write Connection#respond.");
        }
        String file = reference.substring(0, hash);
        String name = STEPS.get(step - 1);
        String folder = name + "-server/src/main/java/httpservers/" + name + "/";
        return file.contains("/") ? reference : folder + file + ".java" + reference.substring(hash);
    }

    /** The counterpart of a member of step 2; what is in step 3 already stays as it is. */
    static String asStep3(String reference) {
        return reference.replaceFirst("^AsyncServer#", "RoutingServer#");
    }
}
