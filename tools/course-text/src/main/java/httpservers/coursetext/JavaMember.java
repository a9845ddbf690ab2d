package httpservers.coursetext;

import java.util.List;

/**
 * A type, method, constructor or field of a Java file.
 *
 * @param references the ways to name it behind {@code #}, the most exact one last
 * @param lines with its annotations, without its Javadoc
 */
record JavaMember(List<String> references, LineRange lines) {
    boolean isNamed(String reference) {
        return references.contains(reference);
    }

    @Override
    public String toString() {
        return "#" + references.get(references.size() - 1);
    }
}
