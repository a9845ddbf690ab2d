/**
 * Grades a folder of clones for a teacher: {@code mvn -q test -pl exercises -Dgrade=FOLDER}.
 *
 * <ul>
 *   <li>{@link httpservers.exercises.grading.Main}: the command; {@link
 *       httpservers.exercises.grading.Clones}: which folders are clones.
 *   <li>{@link httpservers.exercises.grading.Grader}: one clone, in a process of its own with a
 *       time limit; {@link httpservers.exercises.grading.OneClone} is what runs in that process.
 *   <li>{@link httpservers.exercises.grading.Verdict}: of one exercise; {@link
 *       httpservers.exercises.grading.Grade}: of one clone.
 *   <li>{@link httpservers.exercises.grading.GradesCsv}, {@link
 *       httpservers.exercises.grading.GradesJson}: the files.
 * </ul>
 *
 * <p>The checks are those of the course that the command is given in. Of a clone only the sources
 * of http-core and the servers and the pages in static/ are read; nothing is written there, and no
 * build file of it is used. The clones are graded one after the other: exercise 3 needs port 8080
 * for itself, and a busy machine would make patience run out in checks that are right.
 */
package httpservers.exercises.grading;
