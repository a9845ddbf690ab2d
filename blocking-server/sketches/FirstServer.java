import java.io.IOException;
import java.net.*;
import java.nio.file.*;

/** A sketch, wrong in many ways on purpose: the lesson breaks it, and BlockingServer mends it. */
public class FirstServer {
    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? 8002 : Integer.parseInt(arguments[0]);
        ServerSocket listener = new ServerSocket();
        listener.bind(new InetSocketAddress("127.0.0.1", port), 5);
        System.out.println("sketch at http://127.0.0.1:" + listener.getLocalPort());
        while (true) {
            Socket client = listener.accept();
            byte[] buffer = new byte[1024];
            int count = client.getInputStream().read(buffer);
            String request = new String(buffer, 0, count);
            String path = request.split(" ")[1];
            Path file = Path.of("static" + path);
            boolean found = Files.isRegularFile(file);
            byte[] body = found ? Files.readAllBytes(file) : "No such file\n".getBytes();
            String statusLine = found ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 Not Found";
            String head = statusLine + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            client.getOutputStream().write(head.getBytes());
            client.getOutputStream().write(body);
            client.close();
        }
    }
}
