package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Map;
import org.helixatlas.graph.StartFailure.Category;
import org.junit.jupiter.api.Test;
import org.neo4j.io.locker.FileLockException;

/** What is the store's fault and what is not, told by the causes. */
class StartFailureTest {

    @Test
    void causesThatAreNotTheStoresAreNamedAsWhatTheyAre() {
        Map.of(
                        new FileLockException("store_lock", null), Category.LOCKED,
                        new BindException("Address already in use"), Category.PORT,
                        new IOException("No space left on device"), Category.DISK,
                        new IOException("Disk quota exceeded"), Category.DISK,
                        new AccessDeniedException("neostore"), Category.PERMISSION,
                        new FileSystemException("neostore", null, "Read-only file system"), Category.PERMISSION,
                        new IOException("neostore (Too many open files)"), Category.LIMITS,
                        new OutOfMemoryError("unable to create native thread: limits"), Category.LIMITS,
                        new OutOfMemoryError("Java heap space"), Category.MEMORY)
                .forEach((cause, kind) -> {
                    Throwable failure = new IllegalStateException(
                            "the database did not open",
                            cause instanceof IOException io ? new UncheckedIOException(io) : cause);

                    assertThat(StartFailure.of(failure).category())
                            .as(cause.toString())
                            .isEqualTo(kind);
                });
    }

    @Test
    void anythingElseIsNotJudgedByItsCausesAlone() {
        StartFailure failure = StartFailure.of(
                new IllegalStateException("the database did not open", new ArithmeticException("/ by\n zero")));

        assertThat(failure).isEqualTo(new StartFailure(Category.OTHER, "/ by zero"));
        assertThat(StartFailure.parse(failure.line())).isEqualTo(failure);
        assertThat(failure.as(Category.STORE).line()).isEqualTo("STORE / by zero");
    }

    @Test
    void aCauseThatCameUpWhileClosingCounts() {
        IllegalStateException failure = new IllegalStateException("Shutdown failed");
        failure.addSuppressed(new IllegalStateException(new IOException("No space left on device")));

        assertThat(StartFailure.of(failure).category()).isEqualTo(Category.DISK);
    }
}
