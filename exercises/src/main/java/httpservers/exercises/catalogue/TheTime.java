package httpservers.exercises.catalogue;

import httpservers.exercises.Check;
import httpservers.exercises.Play;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/** Exercise 4: a route that makes its answer. */
final class TheTime {
    private static final Request TIME = Request.get("/time");

    /** Date, T, time with fractions; then Z, an offset, or nothing for local time. */
    private static final Pattern ISO =
            Pattern.compile(
                    "\\s*(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{1,9}"
                            + "(?:Z|[+-]\\d\\d:\\d\\d)?(?:\\[[\\w/+-]+\\])?)\\s*");

    private static final String WORDS = "a time such as 2026-01-31T12:00:00.123Z";

    static final Check[] CHECKS = {
        Check.named("/time returns a time as plain text")
                .expecting("200, Content-Type: text/plain, and " + WORDS)
                .advising(
                        "A time that ends with whole seconds, or is written for people, is not the"
                                + " one that is asked for.")
                .asking(TIME, TheTime::mustBeTime),
        Check.named("/time returns the current time")
                .expecting("the time of the request, give or take a minute")
                .asking(TIME, TheTime::mustBeNow),
        Check.named("the next response has a later time")
                .expecting("a time after the one before")
                .advising("The code asks for the time once, and then keeps it.")
                .playing(TheTime::nextIsLater),
        Check.named("HEAD returns the same headers and no body")
                .expecting("the head of GET, and no body")
                .asking(
                        Request.head("/time"),
                        reply -> reply.mustHaveStatus(200).mustHaveType("text/plain"))
    };

    private TheTime() {}

    private static void mustBeTime(Reply reply) {
        reply.mustHaveStatus(200).mustHaveType("text/plain").mustHaveText(ISO, WORDS);
    }

    private static void mustBeNow(Reply reply) {
        Duration difference = Duration.between(time(reply), Instant.now()).abs();
        reply.failIf(
                difference.compareTo(Duration.ofMinutes(1)) > 0,
                "the time is " + difference.toMinutes() + " minutes off");
    }

    /** Two requests may come in the same millisecond: so asks until the time goes on. */
    private static void nextIsLater(Play play) throws IOException {
        Instant first = time(play.exchange(TIME));
        long deadline = System.nanoTime() + 2_000_000_000L;
        Reply reply = play.exchange(TIME);
        while (!time(reply).isAfter(first)) {
            reply.failIf(
                    time(reply).isBefore(first) || System.nanoTime() > deadline,
                    "the time is not after the one before");
            reply = play.exchange(TIME);
        }
    }

    private static Instant time(Reply reply) {
        mustBeTime(reply);
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            reply.text().strip(), ZonedDateTime::from, LocalDateTime::from);
            return time instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : ((LocalDateTime) time).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException noTime) {
            throw reply.fault(Meaning.WRONG_BODY, noTime.getMessage());
        }
    }
}
