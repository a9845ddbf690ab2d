/**
 * The twelve exercises of the course, and what checks them.
 *
 * <h2>Where is what</h2>
 *
 * <ul>
 *   <li>{@code catalogue}: a class for each exercise: its texts, its hints, its checks. Start here.
 *   <li>this package: what an {@link httpservers.exercises.Exercise} and a {@link
 *       httpservers.exercises.Check} are; a {@link httpservers.exercises.Play} is one run of a
 *       check on one server in one delivery.
 *   <li>{@code http}: requests as bytes, answers read strictly, verdicts, and the table from a
 *       symptom to what the mistake probably is ({@link httpservers.exercises.http.Meaning}).
 *   <li>{@code student}: compiles the sources as they are now and starts the servers as processes.
 *   <li>{@code front}: what students see: the card, the board, the hints.
 *   <li>{@code grading}: all exercises of many clones, for a teacher.
 * </ul>
 *
 * <h2>How to write a check</h2>
 *
 * <p>A check is data. The plain form is a request and a verdict; it runs on the routing server, in
 * all deliveries ({@link httpservers.exercises.http.Delivery}: whole, split inside CR LF CR LF,
 * byte by byte, pipelined; the last only where connections persist):
 *
 * <pre>{@code
 * Check.named("the name is greeted")                    // what holds when it passes
 *         .expecting("200, and Hello, Ada! on the page") // in words, for the card
 *         .advising(Meaning.WRONG_FIELD, "...")         // optional: the likely mistake
 *         .asking(Request.get("/hello?name=Ada"), reply ->
 *                 reply.mustHaveStatus(200).mustHaveType("text/html").mustShow("Ada"))
 * }</pre>
 *
 * <p>Each {@code must...} of {@link httpservers.exercises.http.Reply} throws a {@link
 * httpservers.exercises.http.Mismatch} that knows a meaning, a sentence, and the byte that is
 * wrong. For a verdict of your own: {@code throw reply.fault(Meaning.WRONG_BODY, "the list is
 * empty")}, or {@code faultInBody(..., offset)} for a caret. {@code mustShow(text)} accepts each
 * way in which HTML can escape, and tells apart: not escaped, escaped twice, still percent-encoded,
 * plus not decoded, not UTF-8.
 *
 * <p>Anything else is a scenario ({@code playing}):
 *
 * <pre>{@code
 * private static void counts(Play play) throws IOException {
 *     String name = play.values().word();              // random, the same for the same seed
 *     play.site().write("page.html", "...");           // this server's copy of static/
 *     Reply first = play.exchange(Request.get("/visits"));   // a connection of its own
 *     String cookie = first.header("Set-Cookie");
 *     Talk talk = play.connect();                      // send and read as you like
 *     talk.send(Request.get("/visits").withHeader("Cookie", "...")).reply().mustShow("2");
 *     byte[] frame = talk.send(bytes).take(2);         // bytes that are no HTTP
 *     URI uri = play.uri("/echo");                     // for the JDK's clients
 *     play.output().await(play.mark(), line -> line.contains(name), Duration.ofSeconds(3))
 *             .orElseThrow(() -> Mismatch.of(Meaning.NOT_LOGGED, "no line with " + name));
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code exchange} sends in the delivery of the run, reads one answer (100 Continue is
 *       skipped), and then looks whether the connection is in order: pipelined, a plain request
 *       behind it must get its right answer; whole, the plain request follows after the answer, or
 *       the connection must end where the answer says {@code Connection: close}. So a body that is
 *       too long, or bytes of a body taken for a request, are caught in each exercise. What the
 *       verdict has to say of the answer itself comes first. In the split delivery another client
 *       is served between the portions: who blocks the loop fails. (The plain requests go to {@code
 *       Site.PLAIN}; an access log has them too.)
 *   <li>{@code .on(Step.ASYNC)}, {@code .onAllServers()} choose servers. {@code .once()} is for
 *       scenarios that send bytes themselves; {@code .delivered(WHOLE, SPLIT)} leaves some out, as
 *       where the answer may end the connection (413).
 *   <li>{@code .startedWith("--session-seconds", "1")}: a server process of its own with these
 *       arguments. {@code play.start(...)}: one more process, with exactly these.
 *   <li>Wait with a deadline, never for a fixed time. The server is shared by all checks of a
 *       board: leave it usable.
 *   <li>An exception of the JDK's clients, or one that an odd answer causes in the check, becomes a
 *       verdict too ({@code CLIENT_GAVE_UP}, {@code NOT_UNDERSTOOD}); say it better where you can.
 *   <li>Fixed values and random ones stand side by side; random ones only from {@code
 *       play.values()}.
 *   <li>The order of the checks is the order in which a student makes them pass, since the first
 *       that fails is the one that is shown. The first must fail in the untouched course. The name
 *       of a check is unique in its exercise.
 *   <li>Check behavior that can be seen from outside, and only what the exercise's page asks for.
 * </ul>
 *
 * <h2>What proves a check</h2>
 *
 * <p>{@code exercises/solutions/NN-name.patch} is a solution, {@code
 * exercises/wrong/NN-name/MISTAKE.patch} a mistake on top of it. Each begins with prose; that of a
 * mistake has one or both of these lines:
 *
 * <pre>
 * check: the name of the check that must catch it
 * meaning: NOT_ESCAPED
 * </pre>
 *
 * <p>{@code NN-name} is number and title, {@code 04-the-time}. {@code ProofTest} applies each patch
 * to a copy of the course and runs the exercise. One alone: {@code mvn -q test -pl exercises
 * -Pmaintainer -Dtest=ProofTest -Dproof=04}. All twelve together, with {@code
 * src/test/collisions.patch}, are the merged tree; {@code MergedTreeTest} runs the students' suite
 * on it. After a change of the course, {@code exercises/repatch} re-creates the patches and names
 * those that need a human. What students read is stored in {@code src/test/transcripts}; {@code
 * -Dtest=TranscriptTest -Drewrite=true} writes it again.
 */
package httpservers.exercises;
