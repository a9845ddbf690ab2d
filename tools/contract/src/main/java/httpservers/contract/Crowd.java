package httpservers.contract;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Many clients, all connected at the same time. */
public final class Crowd implements Closeable {
    private final int port;
    private final List<Client> clients = new ArrayList<>();

    public Crowd(int size, int port) throws IOException {
        this.port = port;
        growTo(size);
    }

    public void growTo(int size) throws IOException {
        while (clients.size() < size) {
            clients.add(new Client(port));
        }
    }

    public List<Client> clients() {
        return clients;
    }

    Client last() {
        return clients.get(clients.size() - 1);
    }

    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.close();
        }
    }
}
