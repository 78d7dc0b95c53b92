package org.helixatlas.console;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.ReadOnlyCypher;
import org.helixatlas.graph.UntrustedDriver;
import org.helixatlas.graph.Work;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends queries that nobody waits for. One that goes on after the grace takes its database's process with it, and is blamed for that
 * if the process has told what it used since it was to end; where the process is not ours, no further query is let in until it has
 * ended. A server may also have ended one without being able to say so: what does not run there any more is not waited for.
 */
final class QueryTermination implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueryTermination.class);

    /** What is said of a database that was replaced, to follow "The database". */
    static final String REASON = "ran a query that did not end when it was terminated";

    /** Processor time since a query was told to end that shows that it does not mean to. */
    static final Duration PROOF = Duration.ofSeconds(1);

    /** Looks, a second apart, for a query whose end is not seen, although nothing shows that it goes on. */
    private static final int MOST_LOOKS = 10;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration RESTART = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Looks in a row at which a query does not run on a server any more, though its answer has not ended: it is lost. */
    private static final int SURELY_GONE = 2;

    /** A database that answers at all answers within this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration grace;
    private final ClientSuspension suspension;
    private final Database database;
    private final UntrustedDriver driver;
    private final String terminate;
    private final String running;
    private final ScheduledExecutorService threads;
    private final Object oneAtATime = new Object();
    private final AtomicInteger unended = new AtomicInteger();
    private final AtomicInteger closures = new AtomicInteger();
    private volatile @Nullable String closure;

    QueryTermination(
            Duration grace, ClientSuspension suspension, Database database, UntrustedDriver driver, CypherFiles files) {
        this.grace = grace;
        this.suspension = suspension;
        this.database = database;
        this.driver = driver;
        this.terminate = files.get("console", "terminate").statement();
        this.running = files.get("console", "running").statement();
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(4, CypherConsole.named("cypher-termination"));
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
        if (!query.isToEnd()) {
            return;
        }
        int ends = database.ends();
        Duration before = processor(query);
        Future<?> told = after(Duration.ZERO, () -> terminate(query));
        after(PATIENCE, () -> told.cancel(true));
        after(grace, () -> contain(query, ends, before, 1));
        if (!database.isReplaceable()) {
            after(LOOK, () -> lookForLost(query, 0));
        }
    }

    private void lookForLost(RunningQuery query, int gone) {
        if (query.hasEnded()) {
            return;
        }
        int now = runs(query).orElse(true) ? 0 : gone + 1;
        if (now == SURELY_GONE) {
            LOG.debug("A query does not run any more, and its answer has not come; it is broken off");
            query.breakOff();
        } else {
            after(LOOK, () -> lookForLost(query, now));
        }
    }

    /** A step that failed is tried again, so that one failure leaves no query unended. */
    private Future<?> after(Duration delay, Runnable work) {
        return threads.schedule(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error e) {
                        if (!threads.isShutdown()) {
                            LOG.error("Ending a query failed; trying again", e);
                            after(LOOK, work);
                        }
                    }
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
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

    private void contain(RunningQuery query, int ends, Duration before, int look) {
        synchronized (oneAtATime) {
            if (query.hasEnded()) {
                return;
            }
            int since = database.ends();
            if (since != ends) {
                // It ended with its process and will notice, unless it has just got through to the next one.
                after(grace, () -> contain(query, since, Duration.ZERO, 1));
                return;
            }
            if (database.isReplaceable()) {
                replace(query, ends, before, look);
                return;
            }
            query.breakOff();
            if (unended.getAndIncrement() == 0) {
                closure =
                        "The database runs a query that was terminated and goes on. Queries are answered again when it has ended.";
                LOG.warn("The console is closed: {} Restart the server at {} to end it", closure, database.uri());
            }
        }
        after(LOOK, () -> lookAgain(query, false));
    }

    private void replace(RunningQuery query, int ends, Duration before, int look) {
        boolean goesOn = goesOn(query, before);
        if (!goesOn && look < MOST_LOOKS) {
            // Its answer may have been lost on the way, or its thread may have had no turn on a busy machine.
            query.breakOff();
            after(BETWEEN_LOOKS, () -> contain(query, ends, before, look + 1));
            return;
        }
        if (goesOn) {
            blame(query, ends + 1);
        }
        try {
            database.replace(REASON, ends);
            // The next one may have been in the same process, and has ended with it.
            query.endsWithin(RESTART);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process has shown that it works on for the query, or has no memory left for anything else. */
    private boolean goesOn(RunningQuery query, Duration before) {
        return processor(query).minus(before).compareTo(PROOF) >= 0
                || database.work()
                        .filter(work -> MemoryEvidence.takesTheMemory(query.mark(), work))
                        .isPresent();
    }

    private Duration processor(RunningQuery query) {
        return database.work()
                .flatMap(work -> work.of(query.mark()))
                .map(Work.Share::processor)
                .orElse(Duration.ZERO);
    }

    private void blame(RunningQuery query, int end) {
        query.untrustedClient()
                .ifPresent(client -> suspension.blame(
                        client, ReadOnlyCypher.withoutSpace(query.question().query()), end));
    }

    private void lookAgain(RunningQuery query, boolean blamed) {
        Optional<Boolean> runs = runs(query);
        if (!blamed && runs.orElse(false)) {
            blame(query, closures.decrementAndGet());
        }
        // A database that does not answer is told by its own state; it runs nothing that we know of once it is back.
        if (query.hasEnded() && !runs.orElse(!database.state().isUp())) {
            synchronized (oneAtATime) {
                if (unended.decrementAndGet() == 0) {
                    closure = null;
                    LOG.info("The console is open again");
                }
            }
        } else {
            after(LOOK, () -> lookAgain(query, blamed || runs.orElse(false)));
        }
    }

    /** What the database says; a lost connection says nothing of the query. */
    private Optional<Boolean> runs(RunningQuery query) {
        Thread asking = Thread.currentThread();
        Future<?> bound = after(PATIENCE, asking::interrupt);
        try (Session session = driver.driver().session()) {
            return Optional.of(session.run(running, Map.of("mark", query.mark()))
                            .single()
                            .get("running")
                            .asInt()
                    > 0);
        } catch (Neo4jException e) {
            return Optional.empty();
        } finally {
            bound.cancel(false);
            Thread.interrupted();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
