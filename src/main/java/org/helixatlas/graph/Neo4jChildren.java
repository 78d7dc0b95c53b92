package org.helixatlas.graph;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.helixatlas.launch.Launch;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that is the database, the one that waits to take its place, and the change from one to the next. */
final class Neo4jChildren {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProcess.class);

    private final DatabaseProperties properties;
    private final int port;
    private final String password;
    private final List<String> options;
    private final SpareTimes spareTimes;
    private @Nullable Neo4jChild child;
    private @Nullable Neo4jChild spare;
    private boolean closed;
    private @Nullable Driver driver;

    Neo4jChildren(DatabaseProperties properties, int port, String password, List<String> options) {
        this.properties = properties;
        this.port = port;
        this.password = password;
        this.options = options;
        spareTimes = new SpareTimes(properties.spareAfter());
    }

    /** Lets a process open the store: the spare if it is ready, otherwise a new one. The one before must have ended. */
    synchronized void launch(Neo4jProcess.Order order) throws IOException {
        if (closed) {
            return;
        }
        Neo4jChild standby = spare;
        spare = null;
        if (standby != null && standby.isWarmedUp()) {
            standby.open(order, password);
            child = standby;
            return;
        }
        if (standby != null) {
            // Not far enough; two would take each other's time.
            standby.kill();
        }
        // What a JVM dies of before it can speak may be its archive of classes.
        boolean archives = child == null || !child.diedAtStart();
        child = Neo4jChild.launch(
                properties, port, order, password, with(archives ? Launch.databaseOptions() : List.of()));
    }

    private List<String> with(List<String> archive) {
        return Stream.of(archive, options).flatMap(List::stream).toList();
    }

    /**
     * The current process is up, which it says, and can have a spare of its own.
     *
     * @param again whether another one was up before
     */
    synchronized void up(Duration took, boolean again) {
        spareTimes.up(System.nanoTime());
        LOG.debug("The database process {} is ready", child == null ? "" : child.pid());
        if (again) {
            LOG.info("The database is up again after {} s", Math.max(1, took.toSeconds()));
        } else {
            LOG.info(
                    "The database is up. Log in: cypher-shell -a bolt://127.0.0.1:{} -u {} -p \"$(cat {})\"",
                    port,
                    EmbeddedNeo4j.USER,
                    properties.passwordFile());
        }
    }

    /** The start of the service is over, so that a spare no longer delays it. */
    synchronized void permitSpare() {
        spareTimes.permit(System.nanoTime());
    }

    /** Something begins that may end the current process. */
    synchronized void mayEnd() {
        spareTimes.asked(System.nanoTime());
    }

    /** Begins to make a process ready that can take the place of the current one, or lets go of it, when it is time. */
    synchronized void considerSpare() {
        long now = System.nanoTime();
        if (spareTimes.isOver(now)) {
            endSpare();
        } else if (!closed && spareTimes.isDue(now)) {
            spareTimes.begun();
            beginSpare();
        }
    }

    private void beginSpare() {
        try {
            Neo4jChild begun = Neo4jChild.spare(properties, port, with(Launch.spareOptions()));
            begun.warmUp().thenRun(() -> LOG.debug("The spare process {} stands by", begun.pid()));
            spare = begun;
        } catch (IOException e) {
            LOG.debug("There is no spare process", e);
        }
    }

    private void endSpare() {
        if (spare != null) {
            LOG.debug("The spare process {} is no longer needed", spare.pid());
            spare.kill();
            spare = null;
        }
    }

    synchronized boolean hasReadySpare() {
        return spare != null && spare.isWarmedUp();
    }

    /** What asks the current process whether it answers: by a driver apart from the service's, whose pool may be exhausted while it is well. */
    synchronized BoltPing ping() {
        if (driver == null) {
            driver = BoltPing.driver("bolt://127.0.0.1:" + port, password);
        }
        return new BoltPing(driver);
    }

    /** The process that was launched last; it may have ended. */
    synchronized Optional<Neo4jChild> current() {
        return Optional.ofNullable(child);
    }

    /** Launches none any more, and ends the spare; the current one goes on. */
    synchronized void close() {
        closed = true;
        endSpare();
        if (driver != null) {
            driver.closeAsync();
        }
    }
}
