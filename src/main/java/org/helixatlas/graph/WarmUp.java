package org.helixatlas.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.neo4j.driver.Driver;
import org.springframework.util.FileSystemUtils;

/**
 * Opens a throw-away store, asks it once and closes it. What takes long in a start is the JVM's, which loads Neo4j's classes and
 * compiles them; one that has done so opens the next store in a tenth of the time.
 */
final class WarmUp {

    private static final long PAGE_CACHE = 8L << 20;
    private static final long TRANSACTION_MEMORY = 16L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private WarmUp() {}

    /**
     * Warms up in a folder that is gone afterwards.
     *
     * @throws IllegalStateException when the store cannot be opened or does not answer
     */
    static void in(Path folder) {
        String password = UUID.randomUUID().toString();
        try {
            FileSystemUtils.deleteRecursively(folder);
            try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder, 0, password, PAGE_CACHE, TRANSACTION_MEMORY);
                    Driver driver = BoltPing.driver(neo4j.uri(), password)) {
                if (new BoltPing(driver).ask(PATIENCE) != BoltPing.Answer.YES) {
                    throw new IllegalStateException("The warm-up got no answer");
                }
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in the warm-up", e);
        }
        // From now on the process only waits, perhaps for ever, and memory that it does not need is others'.
        System.gc();
    }
}
