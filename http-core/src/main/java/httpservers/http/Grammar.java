package httpservers.http;

import java.util.regex.Pattern;

/** The small words that HTTP's larger ones are made of: tokens, and hosts with their ports. */
final class Grammar {
    private static final boolean[] TOKEN = new boolean[256];

    static {
        for (char c = '0'; c <= '9'; c++) TOKEN[c] = true;
        for (char c = 'A'; c <= 'Z'; c++) TOKEN[c] = true;
        for (char c = 'a'; c <= 'z'; c++) TOKEN[c] = true;
        for (char c : "!#$%&'*+-.^_`|~".toCharArray()) TOKEN[c] = true;
    }

    private static final Pattern HEX_GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    /** For versions of IP that don't exist yet: {@code v7.x}. */
    private static final Pattern IP_FUTURE =
            Pattern.compile("[vV][0-9A-Fa-f]+\\.[-A-Za-z0-9._~!$&'()*+,;=:]+");

    private static final int TOO_MANY = 99;

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

    /** In brackets, because its colons would be taken for that of the port (RFC 3986 §3.2.2). */
    private static boolean isAddressLiteral(String host) {
        if (host.isEmpty()) {
            return false; // the bracket isn't closed
        }
        String address = host.substring(1, host.length() - 1);
        return isIpv6(address) || IP_FUTURE.matcher(address).matches();
    }

    /** Eight groups of hex digits; where there's a {@code ::}, groups of zeros are left out. */
    private static boolean isIpv6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address) == 8;
        }
        String before = address.substring(0, gap);
        return before.indexOf('.') < 0 && groups(before) + groups(address.substring(gap + 2)) < 8;
    }

    /** How many groups these are; an IPv4 address at the end counts for two. */
    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] groups = text.split(":", -1);
        int last = groups.length - 1;
        boolean endsInIpv4 = IPV4.matcher(groups[last]).matches();
        for (int i = 0; i <= (endsInIpv4 ? last - 1 : last); i++) {
            if (!HEX_GROUP.matcher(groups[i]).matches()) {
                return TOO_MANY;
            }
        }
        return groups.length + (endsInIpv4 ? 1 : 0);
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

    /** A colon and digits, which may be missing or many (RFC 3986 §3.2.3). */
    private static boolean isPort(String port) {
        return port.isEmpty()
                || port.charAt(0) == ':' && port.chars().skip(1).allMatch(c -> isDigit((char) c));
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
