package httpservers.core;

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

    /** An IPv6 address in brackets: its colons would be taken for that of the port. */
    private static boolean isAddressLiteral(String host) {
        return host.length() > 2
                && host.substring(1, host.length() - 1)
                        .chars()
                        .allMatch(
                                c ->
                                        Character.digit(c, 16) >= 0 && c < 0x80
                                                || c == ':'
                                                || c == '.');
    }

    private static boolean isName(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
            if (!letterOrDigit && "-._~!$&'()*+,;=%".indexOf(c) < 0) {
                return false;
            }
        }
        return !host.isEmpty();
    }

    private static boolean isPort(String port) {
        return port.isEmpty()
                || port.length() <= 6
                        && port.charAt(0) == ':'
                        && port.chars().skip(1).allMatch(c -> '0' <= c && c <= '9');
    }
}
