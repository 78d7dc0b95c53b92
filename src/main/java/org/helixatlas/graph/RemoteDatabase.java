package org.helixatlas.graph;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.helixatlas.graph.DatabaseState.Phase;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database that somebody else runs: it is only asked, every few seconds, whether it answers. */
final class RemoteDatabase implements Database, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteDatabase.class);

    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final StateBoard board = new StateBoard(BETWEEN_PINGS);
    private final String uri;
    private final BoltPing ping;
    private final Thread watch = new Thread(this::run, "database-watch");

    private RemoteDatabase(String uri, Driver driver) {
        this.uri = uri;
        this.ping = new BoltPing(driver);
    }

    /** Begins to ask. */
    static RemoteDatabase at(String uri, Driver driver) {
        RemoteDatabase database = new RemoteDatabase(uri, driver);
        database.watch.setDaemon(true);
        database.watch.start();
        return database;
    }

    /** Nothing but the end of the service ends the watch. */
    private void run() {
        while (board.read().phase() != Phase.STOPPED) {
            try {
                look();
                Thread.sleep(BETWEEN_PINGS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // Among others, that the driver is closed, which comes before the end.
                LOG.debug("The database could not be asked", e);
                LockSupport.parkNanos(BETWEEN_PINGS.toNanos());
            }
        }
    }

    private void look() throws InterruptedException {
        Phase before = board.read().phase();
        if (ping.ask(SILENCE) == BoltPing.Answer.YES) {
            board.post(Phase.UP, "", Duration.ZERO);
        } else {
            board.post(Phase.DOWN, "The database at " + uri + " does not answer.", BETWEEN_PINGS);
        }
        Phase now = board.read().phase();
        if (before != now) {
            LOG.info("The database at {} is {}", uri, now);
        }
    }

    @Override
    public DatabaseState state() {
        return board.read();
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public DatabaseState await(Duration patience) {
        return board.await(patience);
    }

    @Override
    public boolean isReplaceable() {
        return false;
    }

    @Override
    public int ends() {
        return 0;
    }

    @Override
    public boolean replace(String why, int ends) {
        return false;
    }

    @Override
    public void close() {
        watch.interrupt();
        board.post(Phase.STOPPED, "The service is stopping.", BETWEEN_PINGS);
    }
}
