package org.helixatlas.graph;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.helixatlas.graph.DatabaseState.Phase;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Neo4j running in a process of its own for as long as the service lives: starts it, watches it, and replaces it on the
 * same port when it ends or no longer answers. A query that takes all memory thus costs seconds, not the service; few of them
 * when a spare process stands by.
 */
final class DatabaseProcess implements Database, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProcess.class);

    /** A store that was killed in the middle of a load may have minutes of log to replay. */
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(10);

    /** The first query of a fresh JVM compiles much; on a busy machine it is not yet a sign of illness. */
    private static final Duration PATIENCE_AT_FIRST = Duration.ofSeconds(30);

    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(6);
    private static final int FAILURES = 3;

    /** A process that was killed ends in a moment, but for one that the system is busy with. */
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);

    private static final Duration HEALTHY = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Leaves the rest of the service one of the three seconds that its end may take. */
    private static final Duration CLOSING = Duration.ofMillis(1_500);

    private final DatabaseProperties properties;
    private final DirectoryClaim claim;
    private final int port;
    private final String password;
    private final StateBoard board = new StateBoard(Duration.ofSeconds(8));
    private final Thread watch = new Thread(this::run, "database-watch");
    private final Thread farewell = new Thread(() -> leaving = true, "database-farewell");

    private final AtomicInteger ends = new AtomicInteger();

    private final List<Consumer<DatabaseEnd>> listeners = new CopyOnWriteArrayList<>();

    private volatile boolean leaving;
    private volatile @Nullable String replacing;
    private volatile @Nullable Long spareFrom;
    private @Nullable Neo4jChild child;
    private @Nullable Neo4jChild spare;
    private @Nullable Driver driver;
    private volatile Duration lastStart = Duration.ofSeconds(8);
    private volatile Duration lastTakeOver = Duration.ofSeconds(2);

    private DatabaseProcess(DatabaseProperties properties, DirectoryClaim claim, int port, String password) {
        this.properties = properties;
        this.claim = claim;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database; it is not up yet when this returns.
     *
     * @throws DatabaseRefused when the folder is in use or cannot be used
     */
    static DatabaseProcess start(DatabaseProperties properties) {
        DirectoryClaim claim = DirectoryClaim.on(properties);
        try {
            int port = BoltPort.near(properties.port());
            if (port != properties.port() && properties.port() != 0) {
                LOG.warn("Port {} is taken; the database listens on port {} instead", properties.port(), port);
            }
            DatabaseProcess database =
                    new DatabaseProcess(properties, claim, port, PasswordFile.of(properties.passwordFile()));
            database.launch();
            database.watch.setDaemon(true);
            database.watch.start();
            // Ctrl-C ends both processes; without this the child's end would look like a fault.
            Runtime.getRuntime().addShutdownHook(database.farewell);
            return database;
        } catch (IOException e) {
            claim.close();
            throw new DatabaseRefused(
                    "The database cannot be started in "
                            + properties.directory().toAbsolutePath().normalize() + ": " + e,
                    e);
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    @Override
    public DatabaseState state() {
        return board.read();
    }

    @Override
    public String uri() {
        return "bolt://127.0.0.1:" + port;
    }

    @Override
    public DatabaseState await(Duration patience) {
        return board.await(patience);
    }

    @Override
    public boolean isReplaceable() {
        return true;
    }

    @Override
    public int ends() {
        return ends.get();
    }

    @Override
    public boolean replace(String why, int ends) {
        Neo4jChild last;
        synchronized (this) {
            last = child;
            if (last == null || leaving || ends != this.ends.get()) {
                return true;
            }
            replacing = why;
            // At once, so that nobody is sent to a database that is about to end.
            board.post(Phase.RESTARTING, "The database " + why + " and is restarting.", usually());
        }
        last.kill();
        try {
            last.ends(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Override
    public synchronized Optional<Work> work() {
        return child == null ? Optional.empty() : child.work();
    }

    @Override
    public void onEnd(Consumer<DatabaseEnd> listener) {
        listeners.add(listener);
    }

    String password() {
        return password;
    }

    /** The start is over, so that a spare no longer delays it. */
    void permitSpare() {
        spareFrom = System.nanoTime() + properties.spareAfter().toNanos();
    }

    private void run() {
        int restarts = 0;
        boolean everUp = false;
        try {
            while (!leaving) {
                long begun = System.nanoTime();
                Neo4jChild current = current();
                boolean tookOver = current.isRehearsed();
                String trouble = comeUp(current, everUp);
                if (trouble.isEmpty()) {
                    Duration took = since(begun);
                    if (tookOver) {
                        lastTakeOver = took;
                    } else {
                        lastStart = took;
                    }
                    announce(everUp, took);
                    everUp = true;
                    long up = System.nanoTime();
                    trouble = watch(current);
                    if (since(up).compareTo(HEALTHY) > 0) {
                        restarts = 0;
                    }
                }
                if (leaving || board.read().phase() == Phase.REFUSED) {
                    return;
                }
                String reason = ended(current);
                if (reason != null) {
                    // It was well until we ended it, so nothing speaks for waiting.
                    trouble = reason;
                    restarts = 0;
                }
                Duration pause = pause(restarts++);
                LOG.warn(
                        "The database {}; starting it again {}",
                        trouble,
                        pause.isZero() ? "now" : "in " + pause.toSeconds() + " s");
                board.post(Phase.RESTARTING, "The database " + trouble + " and is restarting.", pause.plus(usually()));
                Thread.sleep(pause.toMillis());
                // A spare opens the store at once.
                current.ends(PATIENCE_AT_END);
                launch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.error("The database cannot be kept running", e);
            board.post(Phase.REFUSED, "The database cannot be kept running: " + e, LONGEST_PAUSE);
        }
    }

    /** Counts the end and has it told; says why if it was we who brought it about. */
    private @Nullable String ended(Neo4jChild last) throws InterruptedException {
        DatabaseEnd.Cause cause = !last.ends(Duration.ZERO)
                ? DatabaseEnd.Cause.OTHER
                : last.ranOutOfMemory() ? DatabaseEnd.Cause.OUT_OF_MEMORY : DatabaseEnd.Cause.OTHER;
        Work work = last.lastWork();
        String reason;
        int number;
        synchronized (this) {
            reason = replacing;
            replacing = null;
            number = ends.incrementAndGet();
        }
        DatabaseEnd end = new DatabaseEnd(number, reason == null ? cause : DatabaseEnd.Cause.REPLACED, work);
        for (Consumer<DatabaseEnd> listener : listeners) {
            try {
                listener.accept(end);
            } catch (RuntimeException e) {
                LOG.error("The end of the database was not judged", e);
            }
        }
        return reason;
    }

    private synchronized void launch() throws IOException {
        if (leaving) {
            return;
        }
        Neo4jChild standby = spare;
        spare = null;
        if (standby != null && standby.isRehearsed()) {
            standby.open(password);
            child = standby;
            return;
        }
        if (standby != null) {
            // Not far enough; two would take each other's time.
            standby.kill();
        }
        child = Neo4jChild.launch(properties, port, password);
    }

    private synchronized void prepareSpare() {
        if (!leaving) {
            try {
                Neo4jChild begun = Neo4jChild.spare(properties, port);
                begun.rehearsal().thenRun(() -> LOG.debug("The spare process {} stands by", begun.pid()));
                spare = begun;
            } catch (IOException e) {
                LOG.debug("There is no spare process", e);
            }
        }
    }

    /** How long the next start will take. */
    private synchronized Duration usually() {
        return spare != null && spare.isRehearsed() ? lastTakeOver : lastStart;
    }

    private synchronized Neo4jChild current() {
        if (child == null) {
            throw new IllegalStateException("No database process was started");
        }
        return child;
    }

    /** Waits for the first answer to a query; an empty text when it came, otherwise what went wrong. */
    private String comeUp(Neo4jChild current, boolean everUp) throws InterruptedException {
        Optional<String> said = current.answer(PATIENCE_AT_START);
        if (said.isEmpty()) {
            current.kill();
            return "did not start within " + PATIENCE_AT_START.toMinutes() + " minutes";
        }
        String line = said.get();
        if (line.startsWith(Neo4jProcess.READY)) {
            LOG.debug("The database process {} is ready", current.pid());
            return answersAtFirst(current) ? "" : end(current, "did not answer at first");
        }
        current.ends(CLOSING);
        if (line.startsWith(Neo4jProcess.FAILED)) {
            String reason = line.substring(Neo4jProcess.FAILED.length());
            String text = reason.substring(reason.indexOf(' ') + 1);
            // A port is free again some time; the driver has been told of this one and cannot change.
            if (!everUp && !reason.startsWith(Neo4jProcess.Failure.PORT.name())) {
                refuse(text);
            }
            return "did not start (" + text + ")";
        }
        String how = current.ends(Duration.ZERO) ? current.obituary() : end(current, "fell silent");
        if (!everUp && !leaving && current.ends(CLOSING) && !current.wasSignalled()) {
            refuse("its process " + how);
        }
        return how;
    }

    /** The first no may come over a connection to the one before. */
    private boolean answersAtFirst(Neo4jChild current) throws InterruptedException {
        long begun = System.nanoTime();
        BoltPing.Answer answer = ping().ask(PATIENCE_AT_FIRST);
        while (answer == BoltPing.Answer.NO
                && since(begun).compareTo(PATIENCE_AT_FIRST) < 0
                && !current.ends(Duration.ofMillis(100))) {
            answer = ping().ask(PATIENCE_AT_FIRST);
        }
        return answer == BoltPing.Answer.YES;
    }

    private void refuse(String reason) {
        board.post(
                Phase.REFUSED,
                "The database in " + properties.store().toAbsolutePath().normalize() + " does not start: " + reason
                        + ". See logs/debug.log there, or set helix.database.directory to another folder.",
                LONGEST_PAUSE);
    }

    private void announce(boolean everUp, Duration took) {
        if (everUp) {
            LOG.info("The database is up again after {} s", Math.max(1, took.toSeconds()));
        } else {
            LOG.info(
                    "The database is up. Log in: cypher-shell -a {} -u {} -p \"$(cat {})\"",
                    uri(),
                    EmbeddedNeo4j.USER,
                    properties.passwordFile());
        }
        board.post(Phase.UP, "", Duration.ZERO);
    }

    /** Returns when the process has ended, by itself or because it did not answer, and says which. */
    private String watch(Neo4jChild current) throws InterruptedException {
        int failures = 0;
        long spareAt = System.nanoTime() + properties.spareAfter().toNanos();
        boolean spareTried = properties.spareAfter().isZero();
        while (!current.ends(BETWEEN_PINGS)) {
            Long permitted = spareFrom;
            long now = System.nanoTime();
            if (!spareTried && permitted != null && now - permitted >= 0 && now - spareAt >= 0) {
                // Once: what fails here fails again, and is missed only when the database ends.
                spareTried = true;
                prepareSpare();
            }
            BoltPing.Answer answer = ping().ask(SILENCE);
            failures = answer == BoltPing.Answer.YES ? 0 : failures + 1;
            if (answer == BoltPing.Answer.SILENCE || failures == FAILURES) {
                return end(current, "did not answer");
            }
        }
        if (current.wasSignalled() && replacing == null) {
            // The same signal may be on its way to the service.
            Thread.sleep(500);
        }
        return current.obituary();
    }

    private static String end(Neo4jChild current, String why) throws InterruptedException {
        current.kill();
        current.ends(CLOSING);
        return why;
    }

    /** A driver apart from the service's, whose pool may be exhausted while the database is well. */
    private synchronized BoltPing ping() {
        if (driver == null) {
            driver = GraphDatabase.driver(
                    uri(),
                    AuthTokens.basic(EmbeddedNeo4j.USER, password),
                    Config.builder()
                            .withMaxConnectionPoolSize(2)
                            .withEventLoopThreads(1)
                            .withTelemetryDisabled(true)
                            .withLogging(Logging.none())
                            .build());
        }
        return new BoltPing(driver);
    }

    private static Duration pause(int restarts) {
        Duration pause = restarts == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(restarts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    /** Ends the database and lets go of the folder; takes a second and a half at most. */
    @Override
    public void close() {
        Neo4jChild last;
        Driver pinging;
        synchronized (this) {
            if (board.read().phase() == Phase.STOPPED) {
                return;
            }
            leaving = true;
            board.post(Phase.STOPPED, "The service is stopping.", LONGEST_PAUSE);
            last = child;
            pinging = driver;
            if (spare != null) {
                spare.kill();
            }
        }
        watch.interrupt();
        if (pinging != null) {
            pinging.closeAsync();
        }
        if (last != null) {
            last.end(CLOSING);
        }
        claim.close();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // The hook is running.
        }
    }
}
