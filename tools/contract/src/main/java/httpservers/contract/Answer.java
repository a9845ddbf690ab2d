package httpservers.contract;

import httpservers.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a server sent for one request. */
public record Answer(String statusLine, Headers headers, byte[] body) {

    /** The three digits. */
    public int status() {
        return Integer.parseInt(statusLine.split(" ")[1]);
    }

    /** How many bytes of body it announces. */
    public long length() {
        return Long.parseLong(header("Content-Length"));
    }

    public String header(String name) {
        return headers.get(name);
    }

    public List<String> fieldNames() {
        List<String> names = new ArrayList<>();
        headers.forEach((name, value) -> names.add(name));
        return names;
    }

    public boolean saysClose() {
        return headers.hasToken("Connection", "close");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
