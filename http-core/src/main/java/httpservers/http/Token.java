package httpservers.http;

/** The {@code token} of HTTP: methods and field names are made of it (RFC 9110 §5.6.2). */
final class Token {
    private static final boolean[] ALLOWED = new boolean[128];

    static {
        for (char c = '0'; c <= '9'; c++) ALLOWED[c] = true;
        for (char c = 'A'; c <= 'Z'; c++) ALLOWED[c] = true;
        for (char c = 'a'; c <= 'z'; c++) ALLOWED[c] = true;
        for (char c : "!#$%&'*+-.^_`|~".toCharArray()) ALLOWED[c] = true;
    }

    private Token() {}

    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ALLOWED.length || !ALLOWED[c]) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
