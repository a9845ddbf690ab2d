package httpservers.exercises;

import httpservers.exercises.http.Delivery;
import httpservers.exercises.http.Meaning;
import httpservers.exercises.http.Mismatch;
import httpservers.exercises.http.Reply;
import httpservers.exercises.http.Request;
import httpservers.exercises.student.Step;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One thing that an exercise asks for, as data. See the package's description for how to write one.
 *
 * @param name what holds when the check passes: {@code a .gif file has the type image/gif}
 * @param steps the servers it must hold on
 * @param arguments of the server besides its port
 * @param deliveries in which the requests are sent, one run for each
 * @param expectation in words, for the card
 * @param advice what the mistake probably is, for a meaning whose own sentence says less
 * @param scenario what is done, and the verdict
 */
public record Check(
        String name,
        List<Step> steps,
        List<String> arguments,
        List<Delivery> deliveries,
        String expectation,
        Map<Meaning, String> advice,
        Scenario scenario) {

    /** What a check does, and its verdict: it returns if all is right. */
    public interface Scenario {
        /**
         * @throws Mismatch if the server does not behave as the exercise asks
         * @throws IOException if the check itself cannot go on
         */
        void play(Play play) throws IOException;
    }

    private static final List<Delivery> ALL = List.of(Delivery.values());

    /** Begins a check on the routing server, in all deliveries. */
    public static Check named(String name) {
        return new Check(name, List.of(Step.ROUTING), List.of(), ALL, "", Map.of(), play -> {});
    }

    public Check on(Step... servers) {
        List<Step> chosen = List.of(servers);
        return new Check(name, chosen, arguments, deliveries, expectation, advice, scenario);
    }

    public Check onAllServers() {
        return on(Step.values());
    }

    /** On a server process of its own that gets these arguments too. */
    public Check startedWith(String... more) {
        List<String> given = List.of(more);
        return new Check(name, steps, given, deliveries, expectation, advice, scenario);
    }

    /** In these deliveries only: where a request is too large, or its connection ends. */
    public Check delivered(Delivery... chosen) {
        List<Delivery> some = List.of(chosen);
        return new Check(name, steps, arguments, some, expectation, advice, scenario);
    }

    /**
     * In all deliveries but one: where the answer ends the connection, or another protocol follows.
     */
    public Check notPipelined() {
        return delivered(Delivery.WHOLE, Delivery.SPLIT, Delivery.BYTE_BY_BYTE);
    }

    /** In one run, for a scenario that sends its bytes itself. */
    public Check once() {
        return delivered(Delivery.WHOLE);
    }

    /** In words, for the card: {@code 200 and the type image/gif}. */
    public Check expecting(String words) {
        return new Check(name, steps, arguments, deliveries, words, advice, scenario);
    }

    /** What the mistake probably is in this check, where the meaning alone says less. */
    public Check advising(Meaning meaning, String sentence) {
        Map<Meaning, String> more = new EnumMap<>(Meaning.class);
        more.putAll(advice);
        more.put(meaning, sentence);
        return new Check(name, steps, arguments, deliveries, expectation, more, scenario);
    }

    /** The same for a body that is not right, in whichever way. */
    public Check advising(String sentence) {
        return advising(Meaning.WRONG_BODY, sentence).advising(Meaning.TEXT_MISSING, sentence);
    }

    /** One request and the verdict on its answer. */
    public Check asking(Request request, Consumer<Reply> verdict) {
        return playing(play -> verdict.accept(play.exchange(request)));
    }

    /** Anything else. */
    public Check playing(Scenario played) {
        return new Check(name, steps, arguments, deliveries, expectation, advice, played);
    }
}
