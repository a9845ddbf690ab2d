package httpservers.coursetext;

import java.util.List;
import java.util.Optional;

/**
 * A type, method, constructor or field of a Java file.
 *
 * @param type that it is declared in; empty for a top type
 * @param parameters their simple types, of methods and constructors
 * @param lines with its annotations, without its Javadoc
 */
record JavaMember(
        String type, String name, Optional<List<String>> parameters, Kind kind, LineRange lines) {

    enum Kind {
        TYPE,
        CONSTRUCTOR,
        METHOD,
        FIELD
    }

    /** As an author writes it behind {@code #}. */
    String reference() {
        String prefix = kind == Kind.TYPE ? "class " : "";
        return prefix
                + parameters.map(types -> name + "(" + String.join(", ", types) + ")").orElse(name);
    }
}
