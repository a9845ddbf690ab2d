package httpservers.http;

/** The {@code host:port} of the Host field, of an absolute target and of CONNECT. */
final class Authority {
    private Authority() {}

    /** Whether this is {@code host} or {@code host:port} (RFC 3986 §3.2, without user names). */
    static boolean isValid(String authority) {
        boolean literal = authority.startsWith("[");
        int hostEnd = literal ? authority.indexOf(']') + 1 : authority.indexOf(':');
        if (hostEnd < 0) {
            hostEnd = authority.length();
        }
        String host = authority.substring(0, hostEnd);
        return (literal ? isAddressLiteral(host) : isName(host))
                && isPort(authority.substring(hostEnd));
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

    private static boolean isLetterOrDigit(char c) {
        return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9';
    }

    private static boolean isHexDigit(char c) {
        return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F';
    }

    /** A colon and up to five digits; the digits may be missing (RFC 3986 §3.2.3). */
    private static boolean isPort(String port) {
        return port.isEmpty()
                || port.length() <= 6
                        && port.charAt(0) == ':'
                        && port.chars().skip(1).allMatch(c -> '0' <= c && c <= '9');
    }
}
