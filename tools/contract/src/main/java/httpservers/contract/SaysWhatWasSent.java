package httpservers.contract;

import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * When a test fails, its message says what a client sent last and what it received. That's all on
 * one line, since Maven's summary shows no more than the first.
 */
public final class SaysWhatWasSent implements BeforeEachCallback, TestExecutionExceptionHandler {

    @Override
    public void beforeEach(ExtensionContext context) {
        Transcript.clearLatest();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure)
            throws Throwable {
        Transcript latest = Transcript.latest();
        if (latest == null || failure instanceof TestAbortedException) {
            throw failure;
        }
        AssertionError told = new AssertionError(inOneLine(failure) + "; " + latest, failure);
        told.setStackTrace(failure.getStackTrace());
        throw told;
    }

    private static String inOneLine(Throwable failure) {
        String text =
                failure instanceof AssertionError
                        ? String.valueOf(failure.getMessage())
                        : failure.toString();
        return text.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
    }
}
