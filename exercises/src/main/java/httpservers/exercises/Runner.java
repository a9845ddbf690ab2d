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
import java.util.List;
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
                    Meaning.SERVES_NOBODY_ELSE,
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
        Mismatch mismatch = seen;
        StudentServer server = play.usedServer();
        Evidence evidence = seen.evidence() == null ? play.lastEvidence() : seen.evidence();
        List<String> lines = seen.lines();
        String log = "";
        if (server != null) {
            log = servers.course().shown(server.output().file());
            Mismatch trouble = SUSPICIOUS.contains(seen.meaning()) ? server.trouble() : null;
            if (trouble != null) {
                mismatch = trouble;
                lines = trouble.lines();
                servers.discard(server);
            }
            if (lines.isEmpty()) {
                lines = Frames.in(server.output().linesFrom(play.mark()));
            }
        }
        return new Failure(
                check,
                play.step(),
                play.delivery(),
                mismatch.meaning(),
                mismatch.getMessage(),
                evidence,
                lines,
                log);
    }
}
