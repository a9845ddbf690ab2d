package httpservers.exercises.front;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * Makes Maven's {@code System.out} and {@code System.err} plain again for the rest of the build.
 * Maven 4 replaces them by streams that put {@code [INFO] [stdout]} before each line of a card, of
 * the grades, and of the board that Surefire prints for its own process.
 */
final class PlainOutput {
    private PlainOutput() {}

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
    }
}
