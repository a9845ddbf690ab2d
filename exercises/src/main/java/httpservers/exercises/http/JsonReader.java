package httpservers.exercises.http;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the body of an answer as JSON, and as strictly as RFC 8259 is. */
public final class JsonReader {
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\r]*");
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("true|false|null");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");
    private static final int MAX_DEPTH = 50;

    private final Reply reply;
    private final String text;
    private int at;
    private int depth;

    private JsonReader(Reply reply) {
        this.reply = reply;
        this.text = decode(reply);
    }

    /**
     * @return a Map, List, String, BigDecimal or Boolean, or null
     * @throws Mismatch that points at the first byte that is wrong
     */
    public static Object read(Reply reply) {
        JsonReader reader = new JsonReader(reply);
        Object value = reader.value();
        if (reader.at < reader.text.length()) {
            throw reader.fault("the JSON should end here: one value is the whole body");
        }
        return value;
    }

    private static String decode(Reply reply) {
        byte[] body = reply.body();
        CharBuffer chars = CharBuffer.allocate(body.length);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
        if (result.isError()) {
            String fault = "this byte begins no character of UTF-8";
            throw reply.faultInBody(Meaning.NOT_UTF8, fault, bytes.position());
        }
        return chars.flip().toString();
    }

    /** A value, and the white space around it. */
    private Object value() {
        skipWhiteSpace();
        Object value =
                switch (peek()) {
                    case '[' -> nested(this::array);
                    case '{' -> nested(this::object);
                    case '"' -> string();
                    default -> numberOrWord();
                };
        skipWhiteSpace();
        return value;
    }

    private interface Part<T> {
        T read();
    }

    private <T> T nested(Part<T> part) {
        if (++depth > MAX_DEPTH) {
            throw fault("this is nested deeper than any list of users");
        }
        at++;
        T value = part.read();
        depth--;
        return value;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        skipWhiteSpace();
        if (takes(']')) {
            return elements;
        }
        do {
            elements.add(value());
        } while (takes(','));
        take(']', "here should be a comma or the end of the array: ]");
        return elements;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        skipWhiteSpace();
        if (takes('}')) {
            return members;
        }
        do {
            skipWhiteSpace();
            int start = at;
            String name = string();
            skipWhiteSpace();
            take(':', "here should be a colon, between the name and its value");
            Object value = value();
            if (members.containsKey(name)) {
                at = start;
                throw fault("this name is in the object already");
            }
            members.put(name, value);
        } while (takes(','));
        take('}', "here should be a comma or the end of the object: }");
        return members;
    }

    private String string() {
        take('"', "here should be a string, in double quotes");
        StringBuilder string = new StringBuilder();
        while (!takes('"')) {
            char c = peek();
            if (c == 0 && at == text.length()) {
                throw fault("the body ends inside a string");
            }
            if (c < ' ') {
                throw fault("a control character must be escaped in a string: a tab is \\t");
            }
            at++;
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(match(HEX, "here should be four hex digits"), 16);
            default -> {
                at--;
                throw fault("after a backslash comes one of \" \\ / b f n r t u");
            }
        };
    }

    private Object numberOrWord() {
        if (peek() == '-' || peek() >= '0' && peek() <= '9') {
            return new BigDecimal(match(NUMBER, "here should be a number"));
        }
        String word = match(WORD, "here should be a value: [, {, a string in double quotes ...");
        return word.equals("null") ? null : Boolean.valueOf(word);
    }

    private String match(Pattern pattern, String otherwise) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw fault(otherwise);
        }
        at = matcher.end();
        return matcher.group();
    }

    private void skipWhiteSpace() {
        match(WHITE_SPACE, "");
    }

    private boolean takes(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void take(char wanted, String otherwise) {
        if (!takes(wanted)) {
            throw fault(otherwise);
        }
    }

    /** The next character; 0 at the end, which no valid text contains. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Mismatch fault(String words) {
        int offset = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        return reply.faultInBody(Meaning.WRONG_BODY, "not valid JSON: " + words, offset);
    }
}
