package httpservers.exercises.catalogue;

import httpservers.exercises.Exercise;
import httpservers.exercises.Level;

/** Exercise 12: WebSocket, RFC 6455. */
final class WebSocket {
    private WebSocket() {}

    static Exercise exercise() {
        return Exercise.numbered(12, "WebSocket", Level.ADVANCED, 180)
                .withGoal(
                        "The async server speaks WebSocket at /echo, and ordinary HTTP goes on beside it.")
                .withReading("async-server/src/main/java/httpservers/async/Connection.java")
                .withFile("async-server/src/main/java/httpservers/async/Connection.java")
                .withCurl(
                        "curl -i -H \"Connection: Upgrade\" -H \"Upgrade: websocket\" -H \"Sec-WebSocket-Version: 13\" -H \"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\" http://127.0.0.1:8002/echo");
    }
}
