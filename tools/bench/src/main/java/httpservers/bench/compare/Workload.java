package httpservers.bench.compare;

import java.util.List;

/** What the clients do. wrk itself sends a head of 44 bytes, with only a Host. */
enum Workload {
    KEEP_ALIVE(),

    /**
     * Chrome's head for a link on one of our pages: about 700 bytes, 15 headers with wrk's Host.
     */
    BROWSER(
            "Connection: keep-alive",
            "Cache-Control: max-age=0",
            "sec-ch-ua: \"Not;A=Brand\";v=\"99\", \"Chromium\";v=\"139\"",
            "sec-ch-ua-mobile: ?0",
            "sec-ch-ua-platform: \"Linux\"",
            "Upgrade-Insecure-Requests: 1",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/139.0.0.0 Safari/537.36",
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
                    + "image/apng,*/*;q=0.8",
            "Sec-Fetch-Site: same-origin",
            "Sec-Fetch-Mode: navigate",
            "Sec-Fetch-User: ?1",
            "Sec-Fetch-Dest: document",
            "Referer: http://127.0.0.1:8002/about",
            "Accept-Language: en-US,en;q=0.9"),

    NEW_CONNECTIONS("Connection: close");

    private final List<String> headers;

    Workload(String... headers) {
        this.headers = List.of(headers);
    }

    /** Those that wrk is told to send besides its own. */
    List<String> headers() {
        return headers;
    }
}
