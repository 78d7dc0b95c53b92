package org.helixatlas.console;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.ReadOnlyCypher;
import org.helixatlas.graph.StrangersDriver;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends queries that nobody waits for. One that does not end within the grace takes its database's process with it; where that
 * is not ours, no further query is let in until it has ended.
 */
final class Warden implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Warden.class);

    /** What is said of a database that was replaced, to follow "The database". */
    static final String REASON = "ran a query that did not end when told to";

    private static final Duration RESTART = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Duration grace;
    private final HoldOff holdOff;
    private final Database database;
    private final StrangersDriver driver;
    private final String terminate;
    private final String running;
    private final ScheduledExecutorService threads;
    private final Object oneAtATime = new Object();
    private final AtomicInteger unended = new AtomicInteger();
    private int closures;
    private volatile @Nullable String closure;

    Warden(Duration grace, HoldOff holdOff, Database database, StrangersDriver driver, CypherFiles files) {
        this.grace = grace;
        this.holdOff = holdOff;
        this.database = database;
        this.driver = driver;
        this.terminate = files.get("console", "terminate").statement();
        this.running = files.get("console", "running").statement();
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(4, CypherConsole.named("cypher-warden"));
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.threads = executor;
    }

    /** Why no query is let in; empty when they are. */
    Optional<String> closure() {
        return Optional.ofNullable(closure);
    }

    /** How many queries hold the console closed. */
    int unended() {
        return unended.get();
    }

    /** Tells the database to end a query, and sees to it that it does; returns at once. */
    void end(RunningQuery query) {
        int ends = database.ends();
        threads.execute(() -> terminate(query));
        threads.schedule(() -> contain(query, ends), grace.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void terminate(RunningQuery query) {
        if (!query.hasEnded()) {
            try (Session session = driver.driver().session()) {
                session.run(terminate, Map.of("mark", query.mark())).consume();
            } catch (Neo4jException e) {
                LOG.debug("A query was not told to end", e);
            }
        }
    }

    private void contain(RunningQuery query, int ends) {
        synchronized (oneAtATime) {
            if (query.hasEnded()) {
                return;
            }
            int since = database.ends();
            if (since != ends) {
                // It ended with its process and will notice, unless it has just got through to the next one.
                threads.schedule(() -> contain(query, since), grace.toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
            query.stranger()
                    .ifPresent(client -> holdOff.blame(
                            client,
                            ReadOnlyCypher.withoutSpace(query.question().query()),
                            database.isReplaceable() ? ends + 1 : --closures));
            try {
                if (database.replace(REASON, ends)) {
                    // The next one may have been in the same process, and has ended with it.
                    query.endsWithin(RESTART);
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (unended.getAndIncrement() == 0) {
                closure =
                        "The database runs a query that does not end when told to. Queries are answered again when it has ended.";
                LOG.warn("The console is closed: {} Restart the server at {} to end it", closure, database.uri());
            }
        }
        threads.schedule(() -> lookAgain(query), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAgain(RunningQuery query) {
        if (query.hasEnded() && !stillRuns(query)) {
            synchronized (oneAtATime) {
                if (unended.decrementAndGet() == 0) {
                    closure = null;
                    LOG.info("The console is open again");
                }
            }
        } else {
            threads.schedule(() -> lookAgain(query), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A lost connection says nothing of the query. */
    private boolean stillRuns(RunningQuery query) {
        try (Session session = driver.driver().session()) {
            return session.run(running, Map.of("mark", query.mark()))
                            .single()
                            .get("running")
                            .asInt()
                    > 0;
        } catch (Neo4jException e) {
            // A database that does not answer is told by its own state; it runs nothing that we know of once it is
            // back.
            return !database.state().isUp();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
