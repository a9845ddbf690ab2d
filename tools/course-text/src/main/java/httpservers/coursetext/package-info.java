/**
 * Keeps the text of the course equal to its source: code that a lesson shows, output that it shows,
 * links, and the commands that a reader types. The module's {@code README.md} has the markers.
 *
 * <p>Reading order: {@link httpservers.coursetext.CourseText}, {@code Checker} and its rules
 * ({@code FenceRules}, {@code LinkRules}, {@code CommandRule}, {@code Freshness}), {@code
 * Rewriter}.
 */
package httpservers.coursetext;
