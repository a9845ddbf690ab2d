package httpservers.exercises;

import java.util.Random;

/**
 * Values that nobody can foresee, so that no answer can be written into the code; the same again
 * for the same seed.
 */
public final class Values {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private static final String[] AWKWARD = {
        "<b>%s</b>", "%s & %s", "\"%s\"", "'%s'", "%s > %s", "\u00fc%s", "%s\u4e16", "%s %s"
    };

    private final Random random;

    Values(long seed) {
        random = new Random(seed);
    }

    /** Eight small letters: for a name of a file, a path, a token in the log. */
    public String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** Text with something in it that must be escaped or encoded. */
    public String text() {
        String form = AWKWARD[random.nextInt(AWKWARD.length)];
        return String.format(form, word(), word());
    }

    /** From the first to the last, both included. */
    public int number(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
