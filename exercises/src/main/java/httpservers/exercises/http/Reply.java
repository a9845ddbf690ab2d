package httpservers.exercises.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer, and the verdicts on it. Each {@code must...} returns this answer, or throws a {@link
 * Mismatch} that points at the byte that is wrong.
 *
 * @param start where it begins, in all that came
 * @param bodyStart where its body begins there
 * @param length of the body
 */
public record Reply(
        Evidence evidence, int start, int status, List<Header> headers, int bodyStart, int length) {

    /**
     * @param offset of the value, in all that came
     */
    public record Header(String name, String value, int offset) {
        boolean isNamed(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** The first value, or null. */
    public String header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values in the order they came. */
    public List<String> headers(String name) {
        return headers.stream().filter(header -> header.isNamed(name)).map(Header::value).toList();
    }

    public byte[] body() {
        return Arrays.copyOfRange(evidence.received(), bodyStart, bodyStart + length);
    }

    /** The body, read as UTF-8. */
    public String text() {
        return new String(body(), UTF_8);
    }

    /** Whether the server says that it closes the connection after this answer. */
    public boolean saysClose() {
        return headers("Connection").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches("(.*,)?\\s*close\\b.*"));
    }

    public Reply mustHaveStatus(int wanted) {
        if (status == wanted) {
            return this;
        }
        Meaning meaning =
                switch (status) {
                    case 404 -> Meaning.NOT_THERE_YET;
                    case 405 -> Meaning.METHOD_STILL_REFUSED;
                    case 500 -> Meaning.SERVER_ERROR;
                    default -> Meaning.WRONG_STATUS;
                };
        String fault = "the status is " + status + ", not " + wanted;
        throw fault(meaning, fault, start + "HTTP/1.1 ".length());
    }

    /** Exactly one such field, with this value. */
    public Reply mustHave(String name, String wanted) {
        return mustHave(name, Pattern.compile(Pattern.quote(wanted)), wanted);
    }

    /**
     * Exactly one such field, whose whole value fits.
     *
     * @param words what the pattern stands for: {@code a number and " ms"}
     */
    public Reply mustHave(String name, Pattern wanted, String words) {
        List<Header> found = headers.stream().filter(header -> header.isNamed(name)).toList();
        boolean isType = name.equalsIgnoreCase("Content-Type");
        Meaning meaning = isType ? Meaning.WRONG_TYPE : Meaning.WRONG_FIELD;
        if (found.isEmpty()) {
            throw fault(meaning, "the header " + name + " is missing", -1);
        }
        if (found.size() > 1) {
            throw fault(meaning, name + " is there more than once", found.get(1).offset());
        }
        Header header = found.get(0);
        if (!wanted.matcher(header.value()).matches()) {
            String fault = name + " is " + header.value() + ", not " + words;
            throw fault(meaning, fault, header.offset());
        }
        return this;
    }

    /** No such header. */
    public Reply mustNotHave(String name) {
        for (Header header : headers) {
            if (header.isNamed(name)) {
                String fault = "there should be no " + name + " here";
                throw fault(Meaning.WRONG_FIELD, fault, header.offset());
            }
        }
        return this;
    }

    /**
     * This media type, with or without parameters (and if there is a charset, UTF-8).
     *
     * @param wanted {@code text/plain}
     */
    public Reply mustHaveType(String wanted) {
        String pattern = Pattern.quote(wanted) + "(\\s*;\\s*charset=\"?utf-8\"?)?";
        return mustHave("Content-Type", Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), wanted);
    }

    /** These bytes and no others. */
    public Reply mustHaveBody(byte[] wanted) {
        int difference = Arrays.mismatch(body(), wanted);
        if (difference < 0) {
            return this;
        }
        String fault = "the body is another one from byte " + difference + " on";
        if (difference == wanted.length) {
            fault = "the body goes on after its " + difference + " bytes";
        } else if (difference == length) {
            fault = "the body ends after " + difference + " of " + wanted.length + " bytes";
        }
        throw fault(Meaning.WRONG_BODY, fault, bodyStart + difference);
    }

    /**
     * The whole body, as text, fits.
     *
     * @param words what the pattern stands for: {@code a time such as 2026-01-31T12:00:00.5Z}
     */
    public Reply mustHaveText(Pattern wanted, String words) {
        if (!wanted.matcher(text()).matches()) {
            throw fault(Meaning.WRONG_BODY, "the body is not " + words, bodyStart);
        }
        return this;
    }

    /**
     * A page whose reader sees each of these texts: it stands there escaped if it must be, in any
     * of the ways that HTML has, and is decoded as UTF-8.
     */
    public Reply mustShow(String... texts) {
        for (String text : texts) {
            Meaning meaning = PageText.judge(text(), text).orElse(null);
            if (meaning != null) {
                int at = PageText.indexOfWrong(meaning, text(), text);
                String fault = "the page does not show: " + text;
                throw fault(meaning, fault, at < 0 ? -1 : offsetOfChar(at));
            }
        }
        return this;
    }

    /** A body without this text. */
    public Reply mustNotContain(String text) {
        int at = text().indexOf(text);
        if (at >= 0) {
            throw fault(Meaning.WRONG_BODY, "the body contains: " + text, offsetOfChar(at));
        }
        return this;
    }

    /** The first match in the body. */
    public Matcher find(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(text());
        if (!matcher.find()) {
            throw fault(Meaning.WRONG_BODY, "the body has no " + words, bodyStart);
        }
        return matcher;
    }

    /** For a verdict of your own. */
    public void failIf(boolean wrong, Meaning meaning, String fault) {
        failIf(wrong, meaning, fault, List.of());
    }

    /** The same, about the body. */
    public void failIf(boolean wrong, String fault) {
        failIf(wrong, Meaning.WRONG_BODY, fault, List.of());
    }

    /** The same, with lines to show. */
    public void failIf(boolean wrong, Meaning meaning, String fault, List<String> lines) {
        if (wrong) {
            throw fault(meaning, fault, -1).with(lines);
        }
    }

    /** The same, to throw. */
    public Mismatch fault(Meaning meaning, String fault) {
        return fault(meaning, fault, -1);
    }

    /** For a verdict of your own on the body, from this byte of it on. */
    public Mismatch faultInBody(Meaning meaning, String fault, int offset) {
        return fault(meaning, fault, bodyStart + offset);
    }

    private Mismatch fault(Meaning meaning, String fault, int at) {
        return Mismatch.of(meaning, fault).with(evidence.pointingAt(at));
    }

    private int offsetOfChar(int index) {
        return bodyStart + text().substring(0, index).getBytes(UTF_8).length;
    }
}
