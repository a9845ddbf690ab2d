package httpservers.exercises.catalogue;

import static httpservers.exercises.http.Meaning.DOES_NOT_START;
import static httpservers.exercises.http.Meaning.PORT_NOT_CHANGED;
import static httpservers.exercises.http.Meaning.PORT_TAKEN;
import static httpservers.exercises.http.Meaning.SOMETHING_ELSE_CHANGED;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.student.StudentServer;
import java.io.IOException;

/** Exercise 3: another default port. */
final class Port8080 {
    private static final int WANTED = 8080;

    static final Check[] CHECKS = {
        check("without --port the server listens on 8080")
                .expecting("a start line that ends with :8080, and answers there")
                .playing(Port8080::listensOn8080),
        check("--port still chooses another port")
                .expecting("with --port 0, a free port that the system chooses")
                .playing(Port8080::portIsStillAnOption)
    };

    private Port8080() {}

    /** With an argument, so that no server that is shared with other checks takes the port. */
    private static Check check(String name) {
        return Check.named(name).onAllServers().once().startedWith("--port", "0");
    }

    private static void listensOn8080(Play play) throws IOException {
        try (StudentServer server = play.start()) {
            if (server.port() != WANTED) {
                String fault = "it listens on port " + server.port();
                throw Mismatch.of(PORT_NOT_CHANGED, fault);
            }
            server.knock();
        } catch (Mismatch failure) {
            throw failure.meaning() == DOES_NOT_START ? taken(failure) : failure;
        }
    }

    /** The server has said which port it could not have. */
    private static Mismatch taken(Mismatch failure) {
        String said = String.join(" ", failure.lines());
        if (said.contains(":" + WANTED + " (")) {
            return Mismatch.of(PORT_TAKEN, "it cannot listen on 8080, which is taken");
        }
        return said.contains("Cannot listen on")
                ? Mismatch.of(PORT_NOT_CHANGED, "it wants another port than 8080")
                : failure;
    }

    private static void portIsStillAnOption(Play play) {
        if (play.port() == WANTED) {
            String fault = "it listens on 8080, whatever --port says";
            throw Mismatch.of(SOMETHING_ELSE_CHANGED, fault);
        }
    }
}
