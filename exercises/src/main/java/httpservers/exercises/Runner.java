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
import java.io.UncheckedIOException;
import java.util.Set;

/** Runs the checks of an exercise until one fails. */
public record Runner(Servers servers, long seed) {
    /** After these the server itself may be in trouble, or has thrown: then the card says so. */
    private static final Set<Meaning> SUSPICIOUS =
            Set.of(
                    Meaning.CLIENT_GAVE_UP,
                    Meaning.REFUSED,
                    Meaning.RESET,
                    Meaning.CLOSED_BEFORE_HEAD,
                    Meaning.NO_ANSWER,
                    Meaning.WAITS_FOR_END,
                    Meaning.HEAD_CUT_SHORT,
                    Meaning.BODY_TOO_SHORT,
                    Meaning.NEXT_REQUEST_DISTURBED,
                    Meaning.SERVER_ERROR);

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
            Mismatch mismatch = play(check, play);
            return mismatch == null ? null : explain(mismatch, play, check);
        }
    }

    /** What is wrong, or null. Whatever an answer makes a check stumble over is a verdict too. */
    private static Mismatch play(Check check, Play play) {
        try {
            check.scenario().play(play);
            play.finish();
            return null;
        } catch (Mismatch mismatch) {
            return mismatch;
        } catch (UncheckedIOException unable) {
            throw unable; // to compile, or to start a process: no server is at fault
        } catch (IOException failure) {
            return Mismatch.of(Meaning.CLIENT_GAVE_UP, String.valueOf(failure.getMessage()));
        } catch (RuntimeException failure) {
            return Mismatch.of(Meaning.NOT_UNDERSTOOD, "the check stumbled over it: " + failure);
        }
    }

    private Failure explain(Mismatch seen, Play play, Check check) throws IOException {
        Mismatch mismatch = seen;
        String log = "";
        StudentServer server = play.usedServer();
        if (server != null) {
            mismatch = lookAtServer(seen, play, server);
            log = servers.course().shown(server.output().file());
        }
        Evidence evidence = seen.evidence() == null ? play.lastEvidence() : seen.evidence();
        return new Failure(check, play.step(), play.delivery(), mismatch.with(evidence), log);
    }

    /** What the server itself says of this: it is in trouble, it stands here, it threw this. */
    private Mismatch lookAtServer(Mismatch seen, Play play, StudentServer server)
            throws IOException {
        if (seen.meaning() == Meaning.SERVES_NOBODY_ELSE) {
            return seen.with(server.whereItIs());
        }
        if (!SUSPICIOUS.contains(seen.meaning())) {
            return seen;
        }
        play.close(); // who waits for this client can go on, and is then not in trouble
        Mismatch trouble = server.trouble();
        Mismatch said = trouble == null ? seen : trouble;
        if (said.lines().isEmpty()) {
            said = said.with(Frames.since(play.mark(), server.output()));
        }
        if (trouble != null) {
            servers.discard(server);
        }
        return said;
    }
}
