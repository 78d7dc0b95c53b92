package org.helixatlas.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.TransientException;

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

    /** A driver for pings alone. */
    static Driver driver(String uri, String password) {
        return GraphDatabase.driver(
                uri,
                AuthTokens.basic(EmbeddedNeo4j.USER, password),
                SilentDriver.config()
                        .withMaxConnectionPoolSize(2)
                        .withEventLoopThreads(1)
                        .withTelemetryDisabled(true)
                        .build());
    }

    /** Asks the database; the answer may never come. */
    CompletableFuture<Answer> ask() {
        AsyncSession session = driver.session(AsyncSession.class);
        return session.runAsync("RETURN 1")
                .thenCompose(ResultCursor::consumeAsync)
                .handle((summary, failure) -> failure == null || isTransient(failure) ? Answer.YES : Answer.NO)
                .whenComplete((answer, failure) -> session.closeAsync())
                .toCompletableFuture();
    }

    /** Asks the database, and waits no longer than the timeout. */
    Answer ask(Duration timeout) throws InterruptedException {
        CompletableFuture<Answer> answer = ask();
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return Answer.NO;
        } catch (TimeoutException e) {
            return Answer.SILENCE;
        }
    }

    /** Whoever says that others use all memory at present does answer. */
    private static boolean isTransient(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof TransientException e && !e.code().endsWith("DatabaseUnavailable");
    }
}
