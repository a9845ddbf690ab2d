package httpservers.exercises.http;

import java.util.List;

/** What a check throws when the server does not behave as the exercise asks. */
public final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Meaning meaning;
    private final transient Evidence evidence;
    private final transient List<String> lines;

    private Mismatch(Meaning meaning, String fault, Evidence evidence, List<String> lines) {
        super(fault);
        this.meaning = meaning;
        this.evidence = evidence;
        this.lines = List.copyOf(lines);
    }

    /**
     * @param fault what is wrong, in one sentence: {@code the status is 404, not 200}
     */
    public static Mismatch of(Meaning meaning, String fault) {
        return new Mismatch(meaning, fault, null, List.of());
    }

    /** What was seen, told in another way. */
    public Mismatch as(Meaning other, String fault) {
        return new Mismatch(other, fault, evidence, lines);
    }

    /** The same, with the bytes that show it. */
    public Mismatch with(Evidence seen) {
        return new Mismatch(meaning, getMessage(), seen, lines);
    }

    /** The same, with lines to show as they are: the compiler's, or a program's output. */
    public Mismatch with(List<String> shown) {
        return new Mismatch(meaning, getMessage(), evidence, shown);
    }

    public Meaning meaning() {
        return meaning;
    }

    /** What was sent and what came, or null. */
    public Evidence evidence() {
        return evidence;
    }

    public List<String> lines() {
        return lines;
    }
}
