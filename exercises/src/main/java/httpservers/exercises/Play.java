package httpservers.exercises;

import httpservers.exercises.http.Delivery;
import httpservers.exercises.http.Evidence;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import httpservers.exercises.http.Talk;
import httpservers.exercises.student.Output;
import httpservers.exercises.student.Servers;
import httpservers.exercises.student.Site;
import httpservers.exercises.student.Step;
import httpservers.exercises.student.StudentServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One run of a check: on one server, in one delivery. */
public final class Play implements AutoCloseable {
    private final Servers servers;
    private final Check check;
    private final Step step;
    private final Delivery delivery;
    private final Values values;
    private final List<Talk> talks = new ArrayList<>();
    private StudentServer server;
    private int mark;
    private Talk last;
    private Mismatch pending;

    Play(Servers servers, Check check, Step step, Delivery delivery, long seed) {
        this.servers = servers;
        this.check = check;
        this.step = step;
        this.delivery = delivery;
        this.values = new Values(seed + check.name().hashCode() + 31L * delivery.ordinal());
    }

    /** The server, started if it is not yet running. */
    StudentServer server() {
        if (server == null) {
            server = servers.get(step, check.arguments());
            mark = server.output().mark();
        }
        return server;
    }

    /** The server if a check has used it, else null. */
    StudentServer usedServer() {
        return server;
    }

    public Step step() {
        return step;
    }

    public Delivery delivery() {
        return delivery;
    }

    /** Where random values come from: equal for equal seeds. */
    public Values values() {
        return values;
    }

    /** The pages of this server: a copy, in which a check may write. */
    public Site site() {
        return server().site();
    }

    public int port() {
        return server().port();
    }

    /** For a real client. */
    public URI uri(String target) {
        return URI.create("http://127.0.0.1:" + port() + target);
    }

    public Output output() {
        return server().output();
    }

    /** Where in the output of the server this run began. */
    public int mark() {
        return mark;
    }

    /**
     * Sends a request in the delivery of this run, on a connection of its own, and returns the
     * answer. Also holds that the answer ends where it says, and that the next request on the
     * connection is answered right, or that the connection ends; but what a verdict has to say of
     * the answer itself comes first.
     */
    public Reply exchange(Request request) throws IOException {
        try (Talk talk = open()) {
            Exchange exchange = new Exchange(server(), step, delivery, talk);
            Reply reply = exchange.of(request);
            try {
                exchange.holdsForTheNext(reply);
            } catch (Mismatch mismatch) {
                pending = pending == null ? mismatch : pending;
            }
            return reply;
        }
    }

    /** A connection to send and read on as you like; it is closed after the run. */
    public Talk connect() {
        Talk talk = open();
        talks.add(talk);
        return talk;
    }

    private Talk open() {
        last = new Talk(port());
        return last;
    }

    /**
     * Ends the run, whose verdicts have found nothing wrong.
     *
     * @throws Mismatch if what followed an answer was wrong
     */
    void finish() {
        if (pending != null) {
            throw pending;
        }
    }

    /**
     * Starts this step's server once more with exactly these arguments; close it.
     *
     * @throws Mismatch if it does not start; its lines are what the program said
     */
    public StudentServer start(String... arguments) {
        return servers.startAlone(step, List.of(arguments));
    }

    /** What went over the connection that was opened last; null: none was. */
    Evidence lastEvidence() {
        return last == null ? null : last.evidence(-1);
    }

    @Override
    public void close() {
        talks.forEach(Talk::close);
    }
}
