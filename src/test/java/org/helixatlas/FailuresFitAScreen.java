package org.helixatlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Keeps the message of a failed assertion to what fits a screen: figures and exports that differ are thousands of lines. The whole
 * message is in a file that the shortened one names. Found by JUnit as a service.
 */
public final class FailuresFitAScreen implements TestExecutionExceptionHandler {

    static final int LINES = 20;
    static final int COLUMNS = 400;

    private static final Path FOLDER = Path.of("target", "failures");

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        String whole = failure.getMessage();
        if (!(failure instanceof AssertionError)
                || whole == null
                || shortened(whole).equals(whole)) {
            throw failure;
        }
        AssertionError fits = new AssertionError(
                shortened(whole) + "\nThe whole message: " + kept(context, whole), failure.getCause());
        fits.setStackTrace(failure.getStackTrace());
        throw fits;
    }

    /** The first lines, none longer than is readable, and how many there are besides. */
    static String shortened(String message) {
        List<String> lines = message.lines().toList();
        String first = lines.stream()
                .limit(LINES)
                .map(line -> line.length() <= COLUMNS
                        ? line
                        : line.substring(0, COLUMNS) + " … " + (line.length() - COLUMNS) + " more characters")
                .collect(Collectors.joining("\n"));
        return lines.size() <= LINES ? first : first + "\n… " + (lines.size() - LINES) + " more lines";
    }

    private static Path kept(ExtensionContext context, String whole) throws IOException {
        String name = context.getRequiredTestClass().getName() + "."
                + context.getRequiredTestMethod().getName() + "-"
                + Integer.toHexString(context.getUniqueId().hashCode()) + ".txt";
        return Files.writeString(Files.createDirectories(FOLDER).resolve(name), whole);
    }
}
