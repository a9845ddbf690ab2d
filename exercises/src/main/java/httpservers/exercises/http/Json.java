package httpservers.exercises.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** JSON, read as strictly as RFC 8259 is. */
public final class Json {
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /**
     * Reads the body of a response.
     *
     * @throws Mismatch that points at the byte where it stops being JSON
     */
    public static JsonNode read(Reply reply) {
        String text = decode(reply);
        try {
            JsonNode value = MAPPER.readTree(text);
            if (value.isMissingNode()) {
                throw reply.faultInBody(Meaning.WRONG_BODY, "not valid JSON: it is empty", 0);
            }
            return value;
        } catch (JsonProcessingException failure) {
            long seen = failure.getLocation() == null ? 0 : failure.getLocation().getCharOffset();
            int at = (int) Math.min(seen, text.length());
            throw reply.faultInBody(
                    Meaning.WRONG_BODY,
                    "not valid JSON: " + failure.getOriginalMessage(),
                    text.substring(0, at).getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /** From bytes, Jackson would take UTF-16 too, and a byte order mark. */
    private static String decode(Reply reply) {
        CharBuffer text = CharBuffer.allocate(reply.body().length);
        ByteBuffer bytes = ByteBuffer.wrap(reply.body());
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        if (result.isError()) {
            String fault = "this byte begins no character of UTF-8";
            throw reply.faultInBody(Meaning.NOT_UTF8, fault, bytes.position());
        }
        return text.flip().toString();
    }
}
