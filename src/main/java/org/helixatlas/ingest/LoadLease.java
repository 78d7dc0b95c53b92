package org.helixatlas.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.helixatlas.graph.CypherFiles;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to load into a database that other services load into, too: a node of the graph that names its holder and the time, by
 * the database's clock, until which it is theirs. It is renewed while a load runs. A holder that dies leaves it behind, and whoever
 * asks after that time takes it over; one that only seemed dead cannot commit any more.
 */
final class LoadLease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoadLease.class);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    /** Until it is given back once more, where the database did not answer. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** Somebody else's load has the node for the moment of its commit. */
    private static final TransactionConfig SHORT =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(5)).build();

    private final Driver driver;
    private final CypherFiles files;
    private final Duration lease;
    private final String holder = UUID.randomUUID().toString();
    private final String name = host() + ", process " + ProcessHandle.current().pid();
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "load-lease");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean held;

    /** A load asks for it or has it: none is given back meanwhile. */
    private boolean wanted;

    /**
     * One that is not taken.
     *
     * @param lease how long it lasts unless it is renewed
     */
    LoadLease(Driver driver, CypherFiles files, Duration lease) {
        this.driver = driver;
        this.files = files;
        this.lease = lease;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a host without a name";
        }
    }

    /**
     * Does work while the right is this service's.
     *
     * @param patience how long to wait for another service
     * @throws AnotherLoads when another one has it for longer
     */
    <T> T during(Duration patience, Supplier<T> work) {
        want(true);
        long pause = Math.max(1, lease.toMillis() / 3);
        @Nullable ScheduledFuture<?> renewal = null;
        try {
            take(patience);
            held = true;
            renewal = renewing.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
            return work.get();
        } finally {
            if (renewal != null) {
                renewal.cancel(false);
            }
            held = false;
            want(false);
            release();
        }
    }

    private synchronized void want(boolean now) {
        wanted = now;
    }

    private void take(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (Session session = driver.session()) {
            while (!isTaken(session, System.nanoTime() - end >= 0)) {
                Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AnotherLoads("The service is stopping.");
        }
    }

    private boolean isTaken(Session session, boolean last) {
        try {
            session.executeWrite(
                    tx -> tx.run(files.get("lease", "unique").statement()).consume(), SHORT);
            Record row = session.executeWrite(
                    tx -> tx.run(files.get("lease", "take").statement(), asked())
                            .single(),
                    SHORT);
            if (row.get("taken").asBoolean()) {
                return true;
            }
            LOG.debug(
                    "{} has the right to load for {} ms yet",
                    row.get("name").asString(""),
                    row.get("left").asLong(0));
        } catch (TransientException e) {
            LOG.debug("Several ask for the right to load at once", e);
        } catch (Neo4jException e) {
            String code = String.valueOf(e.code());
            if (code.contains("TransactionTimedOut")) {
                LOG.debug("Somebody else had the right's node all the time", e);
                throw new AnotherLoads("Another service loads into the database at present.");
            }
            // Its holder gave it back while this one waited for the node, which is gone with it.
            if (!code.endsWith("EntityNotFound")) {
                throw e;
            }
        }
        if (last) {
            throw new AnotherLoads("Another service loads into the database at present.");
        }
        return false;
    }

    private void renew() {
        try (Session session = driver.session()) {
            if (!session.executeWrite(this::isKept, SHORT)) {
                LOG.warn("Another service took over while this one loaded; what it does is not committed");
            }
        } catch (Neo4jException e) {
            LOG.debug("The right to load could not be renewed", e);
        }
    }

    private boolean isKept(SimpleQueryRunner tx) {
        return tx.run(files.get("lease", "keep").statement(), Map.of("holder", holder, "lease", lease.toMillis()))
                        .single()
                        .get("kept")
                        .asLong()
                == 1;
    }

    /**
     * Makes sure, within a transaction, that it can be committed by the right's holder alone. Where nobody has taken the right before, it
     * is the transaction's own.
     *
     * @throws AnotherLoads when another service took over
     */
    void keep(SimpleQueryRunner tx) {
        if (held ? !isKept(tx) : !isFree(tx)) {
            throw new AnotherLoads("Another service took over while this one loaded.");
        }
    }

    private boolean isFree(SimpleQueryRunner tx) {
        boolean free = tx.run(files.get("lease", "take").statement(), asked())
                .single()
                .get("taken")
                .asBoolean();
        tx.run(files.get("lease", "release").statement(), Map.of("holder", holder))
                .consume();
        return free;
    }

    private Map<String, Object> asked() {
        return Map.of("holder", holder, "name", name, "lease", lease.toMillis());
    }

    /** Gives it back, if it is this service's; as soon as the database answers, where it does not now. */
    private synchronized void release() {
        if (wanted) {
            return;
        }
        try (Session session = driver.session()) {
            session.executeWrite(
                    tx -> tx.run(files.get("lease", "release").statement(), Map.of("holder", holder))
                            .consume(),
                    SHORT);
        } catch (Neo4jException e) {
            LOG.debug("The right to load could not be given back yet; it runs out by itself", e);
            releaseLater();
        }
    }

    private void releaseLater() {
        try {
            renewing.schedule(this::release, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The service ends meanwhile", e);
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
