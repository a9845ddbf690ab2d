package httpservers.contract;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Many clients, all connected at the same time. */
final class Crowd implements Closeable {
    private final List<Client> clients = new ArrayList<>();

    Crowd(int size, int port) throws IOException {
        for (int i = 0; i < size; i++) {
            clients.add(new Client(port));
        }
    }

    List<Client> clients() {
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
