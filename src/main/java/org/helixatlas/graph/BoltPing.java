package org.helixatlas.graph;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

/** The smallest question to a database: whether it answers at all. */
final class BoltPing {

    /** What became of a ping. */
    enum Answer {
        YES,
        /** Said no, or refused the connection. */
        NO,
        /** Nothing came in time. */
        SILENCE
    }

    private final Driver driver;

    BoltPing(Driver driver) {
        this.driver = driver;
    }

    /** Asks the database, and waits no longer than the timeout. */
    Answer ask(Duration timeout) throws InterruptedException {
        AsyncSession session = driver.session(AsyncSession.class);
        try {
            session.runAsync("RETURN 1")
                    .thenCompose(ResultCursor::consumeAsync)
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return Answer.YES;
        } catch (ExecutionException e) {
            return Answer.NO;
        } catch (TimeoutException e) {
            return Answer.SILENCE;
        } finally {
            session.closeAsync();
        }
    }
}
