package httpservers.exercises.grading;

import java.nio.file.Path;

/**
 * A folder that a student has handed in.
 *
 * @param root the course in it; null: there is none
 */
record Clone(String name, Path root) {}
