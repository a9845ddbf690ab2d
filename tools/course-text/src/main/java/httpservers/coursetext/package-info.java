/**
 * Keeps the text of the course equal to its source: code that a lesson shows, output that it shows,
 * links, and the commands that a reader is to type. {@code lessons/README.md} has the markers.
 *
 * <p>A lesson names code by file and member. The sources have no marks for regions, so that a class
 * reads them without; therefore there are no marked regions that no lesson shows, and nothing here
 * looks for them.
 *
 * <p>Reading order: {@link httpservers.coursetext.Lessons}, {@code Checker} and its rules ({@code
 * FenceRules}, {@code LinkRules}, {@code CommandRules}, {@code Freshness}), {@code CurrentText}.
 */
package httpservers.coursetext;
