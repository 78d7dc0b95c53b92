package org.helixatlas.graph;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.ExitCodeGenerator;

/**
 * The service cannot have its database until someone changes something. The message is one line for the person at the
 * terminal: what is wrong, with the folder, the likely cause, and what to do.
 */
public final class DatabaseRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    DatabaseRefused(String message) {
        super(message);
    }

    DatabaseRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /** The database's folder, or something in it, is not as it must be. */
    static DatabaseRefused in(Path directory, IOException cause) {
        return new DatabaseRefused(
                "The database cannot be started in "
                        + directory.toAbsolutePath().normalize() + ": " + cause,
                cause);
    }

    /** The exit code of a service that could not start. */
    @Override
    public int getExitCode() {
        return 1;
    }
}
