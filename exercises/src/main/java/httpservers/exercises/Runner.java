package httpservers.exercises;

import httpservers.exercises.http.Delivery;
import httpservers.exercises.http.Evidence;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.student.Frames;
import httpservers.exercises.student.Servers;
import httpservers.exercises.student.Step;
import httpservers.exercises.student.StudentServer;
import java.io.IOException;
import java.util.Set;

/** Runs the checks of an exercise until one fails. */
public final class Runner {
    /** After these the server itself may be in trouble: then the card is about that. */
    private static final Set<Meaning> SUSPICIOUS =
            Set.of(
                    Meaning.REFUSED,
                    Meaning.RESET,
                    Meaning.CLOSED_BEFORE_HEAD,
                    Meaning.NO_ANSWER,
                    Meaning.WAITS_FOR_END,
                    Meaning.HEAD_CUT_SHORT,
                    Meaning.BODY_TOO_SHORT,
                    Meaning.NEXT_REQUEST_DISTURBED);

    private final Servers servers;
    private final long seed;

    public Runner(Servers servers, long seed) {
        this.servers = servers;
        this.seed = seed;
    }

    public Result run(Exercise exercise) throws IOException {
        int passed = 0;
        for (Check check : exercise.checks()) {
            Failure failure = run(check);
            if (failure != null) {
                return new Result(exercise, passed, failure);
            }
            passed++;
        }
        return new Result(exercise, passed, null);
    }

    private Failure run(Check check) throws IOException {
        for (Delivery delivery : check.deliveries()) {
            for (Step step : check.steps()) {
                if (delivery != Delivery.PIPELINED || step.isPersistent()) {
                    Failure failure = run(check, step, delivery);
                    if (failure != null) {
                        return failure;
                    }
                }
            }
        }
        return null;
    }

    private Failure run(Check check, Step step, Delivery delivery) throws IOException {
        try (Play play = new Play(servers, check, step, delivery, seed)) {
            try {
                check.scenario().play(play);
                return null;
            } catch (Mismatch mismatch) {
                return explain(mismatch, play, check);
            }
        }
    }

    private Failure explain(Mismatch seen, Play play, Check check) throws IOException {
        Evidence evidence = seen.evidence() == null ? play.lastEvidence() : seen.evidence();
        Mismatch mismatch = seen;
        String log = "";
        StudentServer server = play.usedServer();
        if (server != null) {
            mismatch = lookAtServer(seen, play, server);
            log = servers.course().shown(server.output().file());
        }
        return new Failure(
                check,
                play.step(),
                play.delivery(),
                mismatch.meaning(),
                mismatch.getMessage(),
                evidence,
                mismatch.lines(),
                log);
    }

    /** What the server itself says of this: it is in trouble, it stands here, it threw this. */
    private Mismatch lookAtServer(Mismatch seen, Play play, StudentServer server)
            throws IOException {
        if (seen.meaning() == Meaning.SERVES_NOBODY_ELSE) {
            return seen.with(server.whereItIs());
        }
        play.close(); // who waits for this client can go on, and is then not in trouble
        Mismatch trouble = SUSPICIOUS.contains(seen.meaning()) ? server.trouble() : null;
        if (trouble != null) {
            servers.discard(server);
        }
        Mismatch said = trouble == null ? seen : trouble;
        return said.lines().isEmpty()
                ? said.with(Frames.in(server.output().linesFrom(play.mark())))
                : said;
    }
}
