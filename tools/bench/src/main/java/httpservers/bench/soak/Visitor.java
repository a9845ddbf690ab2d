package httpservers.bench.soak;

import httpservers.bench.Pages;
import httpservers.contract.Client;
import httpservers.contract.Requests;
import httpservers.contract.Stopwatch;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * One client that visits a server again and again, and behaves in one way.
 *
 * @param persistent whether the server keeps connections: one that does not is visited gently
 */
record Visitor(int port, boolean persistent, byte[] page, Tally tally, Random random) {
    private static final String HUGE =
            "GET / HTTP/1.1\r\nHost: a\r\nX: " + "z".repeat(200_000) + "\r\n\r\n";
    private static final String[] NONSENSE = {
        "\0\1\2 garbage\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /\n\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999\r\n\r\nabc",
        "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    };

    /** One visit; a fault of a bad client is what it came for. */
    void visit(Behavior behavior) throws InterruptedException {
        try (Client client = new Client(port)) {
            switch (behavior) {
                case GOOD -> ask(client);
                case PIPELINING -> pipeline(client);
                case SLOW -> drip(client);
                case BROKEN -> client.send(NONSENSE[random.nextInt(NONSENSE.length)]).readHead();
                case RESETTING -> reset(client);
                case HUGE_HEAD -> client.send(HUGE).readHead();
                default -> readSlowly(client);
            }
        } catch (IOException failure) {
            if (behavior == Behavior.GOOD || behavior == Behavior.PIPELINING) {
                tally.lost();
                System.err.println(behavior + " client lost its answer: " + failure);
            }
        }
        tally.count(behavior);
        pause(behavior == Behavior.GOOD ? 20 : persistent ? 100 : 1500);
    }

    private void ask(Client client) throws IOException, InterruptedException {
        int requests = persistent ? 1 + random.nextInt(20) : 1;
        for (int i = 0; i < requests; i++) {
            Stopwatch watch = new Stopwatch();
            client.send(Requests.get(Pages.PAGE));
            check(client);
            tally.answeredAfter(watch.elapsed());
            pause(20);
        }
    }

    private void pipeline(Client client) throws IOException {
        client.send(Requests.get(Pages.PAGE).repeat(20));
        for (int i = 0; i < 20; i++) {
            check(client);
        }
    }

    private void check(Client client) throws IOException {
        byte[] body = client.read().body();
        if (!Arrays.equals(body, page)) {
            tally.wrong();
        }
    }

    private void drip(Client client) throws IOException, InterruptedException {
        for (char next : "GET / HTTP/1.1\r\nHost: a\r\nX: y".toCharArray()) {
            client.send(String.valueOf(next));
            pause(persistent ? 800 : 100);
        }
    }

    private void reset(Client client) throws IOException {
        client.send(Requests.get(Pages.LARGE).repeat(1 + random.nextInt(5)));
        if (random.nextBoolean()) {
            client.readHead();
        }
        client.reset();
    }

    private void readSlowly(Client client) throws IOException, InterruptedException {
        client.send(Requests.get(Pages.LARGE)).readHead();
        for (int i = 0; i < 10; i++) {
            client.take(2000);
            pause(persistent ? 400 : 40);
        }
    }

    private void pause(int mostMillis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(mostMillis) + 1);
    }
}
