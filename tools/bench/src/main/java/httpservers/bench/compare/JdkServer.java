package httpservers.bench.compare;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server that comes with the JDK, as its documentation shows it, with its defaults. */
public final class JdkServer {
    private JdkServer() {}

    /**
     * @param arguments the file to send
     */
    public static void main(String[] arguments) throws IOException {
        byte[] page = Files.readAllBytes(Path.of(arguments[0]));
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server = HttpServer.create(address, 1024);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        server.start();
        System.out.println("jdk-server at http://127.0.0.1:" + server.getAddress().getPort());
    }
}
