package httpservers.http;

import static httpservers.http.HttpException.badRequest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns {@code %C3%A9} into é (RFC 3986 §2.1). */
public final class PercentDecoder {
    private PercentDecoder() {}

    /**
     * Decodes once: {@code %2541} becomes {@code %41}, never A, or a check made in between could be
     * passed by.
     *
     * @param text a char for each byte, as in {@link RequestLine#target()}; bytes over 0x7F may
     *     stand in it raw and count as UTF-8
     * @throws HttpException 400 if a % is not followed by two hex digits, if the bytes are not
     *     UTF-8, or if they hold a control character
     */
    public static String decode(String text) {
        if (isPlain(text)) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.put((byte) escapedByte(text, i));
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        return withoutControls(utf8(bytes.flip()));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static int escapedByte(String text, int percent) {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = high >= 0 ? Character.digit(text.charAt(percent + 2), 16) : -1;
        if (low < 0) {
            throw badRequest("A % must be followed by two hex digits; %25 stands for % itself.");
        }
        return high << 4 | low;
    }

    private static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException malformed) {
            throw badRequest("The bytes of the target are not UTF-8 once %xx is decoded.");
        }
    }

    private static String withoutControls(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw badRequest("The target hides a control character behind %xx.");
        }
        return text;
    }
}
