package httpservers.exercises;

import httpservers.exercises.http.Delivery;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import httpservers.exercises.http.Talk;
import httpservers.exercises.student.Site;
import httpservers.exercises.student.Step;
import httpservers.exercises.student.StudentServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;

/** One request, one answer, and what must hold of the connection after it. */
record Exchange(StudentServer server, Step step, Delivery delivery, Talk talk) {
    private static final Request PLAIN = Request.get(Site.PLAIN);

    Reply of(Request request) {
        if (delivery == Delivery.PIPELINED) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(request.bytes());
            both.writeBytes(PLAIN.bytes());
            talk.send(both.toByteArray());
        } else {
            sendPortions(request);
        }
        return talk.finalReplyTo(request);
    }

    private void sendPortions(Request request) {
        Iterator<byte[]> portions = delivery.portions(request.bytes()).iterator();
        while (portions.hasNext()) {
            talk.send(portions.next());
            if (portions.hasNext() && delivery == Delivery.SPLIT && step.isPersistent()) {
                knock();
            }
        }
    }

    /** When an event loop has answered another client, it has read this portion too. */
    private void knock() {
        try {
            server.knock();
        } catch (Mismatch failure) {
            if (!Set.of(Meaning.NO_ANSWER, Meaning.WAITS_FOR_END).contains(failure.meaning())) {
                throw failure;
            }
            String fault = "another client got no answer while this request was half sent";
            throw Mismatch.of(Meaning.SERVES_NOBODY_ELSE, fault).with(talk.evidence(-1));
        }
    }

    /**
     * @throws Mismatch if the connection is not in order after this answer
     */
    void holdsForTheNext(Reply reply) throws IOException {
        boolean ends = !step.isPersistent() || reply.saysClose();
        if (delivery == Delivery.WHOLE && ends) {
            talk.mustEnd();
        } else if (delivery == Delivery.WHOLE) {
            talk.send(PLAIN);
            mustBePlain();
        } else if (delivery == Delivery.PIPELINED) {
            mustBePlain();
        }
    }

    private void mustBePlain() throws IOException {
        int begin = talk.taken();
        Reply next;
        try {
            next = talk.reply();
        } catch (Mismatch failure) {
            throw disturbed(failure);
        }
        byte[] wanted = server.site().read(Site.PLAIN.substring(1));
        if (next.status() != 200 || !Arrays.equals(next.body(), wanted)) {
            throw Mismatch.of(Meaning.NEXT_REQUEST_DISTURBED, "the next request was answered wrong")
                    .with(talk.evidence(begin));
        }
    }

    private Mismatch disturbed(Mismatch failure) {
        boolean badHead =
                Set.of(Meaning.BAD_HEAD, Meaning.LF_WITHOUT_CR).contains(failure.meaning());
        if (badHead && delivery == Delivery.WHOLE) {
            return failure.as(Meaning.BODY_TOO_LONG, "bytes come after the end of the answer");
        }
        String fault = "to the next request: " + failure.getMessage();
        return failure.as(Meaning.NEXT_REQUEST_DISTURBED, fault);
    }
}
