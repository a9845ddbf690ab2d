import java.io.IOException;
import java.net.*;
import java.nio.file.*;

/** A sketch, wrong on purpose. BlockingServer fixes what the lesson breaks. */
public class FirstServer {
    public static void main(String[] arguments) throws IOException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8002;
        ServerSocket listener = new ServerSocket();
        listener.bind(new InetSocketAddress("127.0.0.1", port), 5);
        port = listener.getLocalPort();
        System.out.println("FirstServer is at http://127.0.0.1:" + port);
        System.out.println("Press Ctrl-C to stop.");
        while (true) {
            Socket client = listener.accept();
            byte[] buffer = new byte[1024];
            int count = client.getInputStream().read(buffer);
            String request = new String(buffer, 0, count);
            String path = request.split(" ")[1];
            Path file = Path.of("static" + path);
            boolean found = Files.isRegularFile(file);
            byte[] body = found ? Files.readAllBytes(file) : new byte[0];
            String status = found ? "200 OK" : "404 Not Found";
            String length = "Content-Length: " + body.length;
            String head = "HTTP/1.1 " + status + "\r\n" + length + "\r\n\r\n";
            client.getOutputStream().write(head.getBytes());
            client.getOutputStream().write(body);
            client.close();
        }
    }
}
