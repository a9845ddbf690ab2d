/**
 * The twelve exercises of the course, and what checks them.
 *
 * <ul>
 *   <li>{@code exercises/NN-name.md}: all that's said about an exercise: title, hints, note. {@link
 *       httpservers.exercises.Exercise} is what the checks need of it.
 *   <li>{@code catalogue}: a class for each exercise with its checks. Start here.
 *   <li>this package: a {@link httpservers.exercises.Check}, and a {@link
 *       httpservers.exercises.Play}, which is one run of it on one server in one delivery.
 *   <li>{@code http}: requests as bytes, answers read strictly, verdicts, and the table from a
 *       symptom to what the mistake probably is ({@link httpservers.exercises.http.Meaning}).
 *   <li>{@code student}: compiles the sources as they are now and starts the servers as processes.
 *   <li>{@code front}: what students see: the card, the board, the hints.
 *   <li>{@code grading}: all exercises of many clones, for a teacher.
 * </ul>
 *
 * <h2>How to write a check</h2>
 *
 * <p>The plain form is a request and a verdict; it runs on the routing server, in all deliveries
 * ({@link httpservers.exercises.http.Delivery}; pipelined only where connections persist):
 *
 * <pre>{@code
 * Check.named("the name is greeted")                    // the behavior, when it passes
 *         .expecting("200, and Hello, Ada! on the page") // in words, for the card
 *         .advising(Meaning.WRONG_FIELD, "...")         // optional: the likely cause
 *         .asking(Request.get("/hello?name=Ada"), reply ->
 *                 reply.mustHaveStatus(200).mustHaveType("text/html").mustShow("Ada"))
 * }</pre>
 *
 * <p>Each {@code must...} of {@link httpservers.exercises.http.Reply} throws a {@link
 * httpservers.exercises.http.Mismatch} that knows a meaning, a sentence, and the byte that is
 * wrong; {@code failIf} and {@code faultInBody} are for a verdict of your own.
 *
 * <p>Anything else is a scenario ({@code playing}), a method that gets a {@code Play}: its random
 * values, this server's copy of static/, its output, and connections to send and read on as you
 * like. {@code AccessLog} and {@code Sessions} show how.
 *
 * <ul>
 *   <li>{@code exchange} also looks whether the connection is in order after the answer, so a body
 *       that is too long, or bytes of a body taken for a request, are caught in each exercise. In
 *       the split delivery another client is served meanwhile: code that blocks the loop fails.
 *   <li>{@code .once()} is for scenarios that send bytes themselves; {@code .delivered(...)} leaves
 *       some out, as where the answer may end the connection (413).
 *   <li>Wait with a deadline, never for a fixed time. The server is shared by all checks of a
 *       board: leave it usable. Random values come from {@code play.values()} only.
 *   <li>The first check that fails is the one that's shown, so they're in the order in which a
 *       student makes them pass. The first must fail in the untouched course.
 *   <li>Check behavior that can be seen from outside, and only what the exercise's page asks for.
 * </ul>
 *
 * <h2>What proves a check</h2>
 *
 * <p>{@code exercises/solutions/NN-name.patch} is a solution, {@code
 * exercises/wrong/NN-name/MISTAKE.patch} a mistake on top of it, whose prose has one or both of the
 * lines {@code check: } (the name of the check that must catch it) and {@code meaning:
 * NOT_ESCAPED}. {@code ProofTest} applies each patch to a copy of the course and runs the exercise;
 * with {@code -Dproof=04} those of one exercise. All twelve together, with {@code
 * src/test/collisions.patch}, are the merged tree; {@code MergedTreeTest} runs the students' suite
 * on it. After a change of the course, {@code exercises/repatch} re-creates the patches and names
 * those that need a human. What students read is stored in {@code src/test/transcripts}; {@code
 * -Dtest=TranscriptTest -Drewrite=true} writes it again.
 */
package httpservers.exercises;
