package httpservers.http;

/** The small words that HTTP's larger ones are made of: tokens, and hosts with their ports. */
final class Grammar {
    private static final boolean[] TOKEN = new boolean[256];

    static {
        for (char c = '0'; c <= '9'; c++) TOKEN[c] = true;
        for (char c = 'A'; c <= 'Z'; c++) TOKEN[c] = true;
        for (char c = 'a'; c <= 'z'; c++) TOKEN[c] = true;
        for (char c : "!#$%&'*+-.^_`|~".toCharArray()) TOKEN[c] = true;
    }

    private Grammar() {}

    /** Methods and the names of headers are made of these bytes (RFC 9110 §5.6.2). */
    static boolean isTokenByte(byte b) {
        return TOKEN[b & 0xFF];
    }

    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= TOKEN.length || !TOKEN[c]) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether this is {@code host} or {@code host:port} (RFC 3986 §3.2, without user names). */
    static boolean isAuthority(String text) {
        boolean literal = text.startsWith("[");
        int hostEnd = literal ? text.indexOf(']') + 1 : text.indexOf(':');
        if (hostEnd < 0) {
            hostEnd = text.length();
        }
        String host = text.substring(0, hostEnd);
        return (literal ? isAddressLiteral(host) : isName(host)) && isPort(text.substring(hostEnd));
    }

    /** An IPv6 address, in brackets because its colons would be taken for that of the port. */
    private static boolean isAddressLiteral(String host) {
        int colons = 0;
        for (int i = 1; i < host.length() - 1; i++) {
            char c = host.charAt(i);
            colons += c == ':' ? 1 : 0;
            if (c != ':' && c != '.' && !isHexDigit(c)) {
                return false;
            }
        }
        return colons >= 2;
    }

    private static boolean isName(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '%' && isEscape(host, i)) {
                i += 2;
            } else if (!isLetterOrDigit(c) && "-._~!$&'()*+,;=".indexOf(c) < 0) {
                return false;
            }
        }
        return !host.isEmpty();
    }

    private static boolean isEscape(String host, int percent) {
        return percent + 2 < host.length()
                && isHexDigit(host.charAt(percent + 1))
                && isHexDigit(host.charAt(percent + 2));
    }

    /** A colon and up to five digits; the digits may be missing (RFC 3986 §3.2.3). */
    private static boolean isPort(String port) {
        return port.isEmpty()
                || port.length() <= 6
                        && port.charAt(0) == ':'
                        && port.chars().skip(1).allMatch(c -> isDigit((char) c));
    }

    static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    private static boolean isLetterOrDigit(char c) {
        return isDigit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z';
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F';
    }
}
