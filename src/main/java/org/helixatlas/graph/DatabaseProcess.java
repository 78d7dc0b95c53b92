package org.helixatlas.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.helixatlas.graph.DatabaseState.Phase;
import org.helixatlas.graph.HangDetection.Verdict;
import org.helixatlas.graph.StartFailure.Category;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Neo4j running in a process of its own for as long as the service lives: starts it, watches it, and replaces it on the
 * same port when it has ended or hangs. A query that takes all memory thus costs seconds, not the service; fewer when a
 * spare process waits. A store that is damaged is moved aside for a new one.
 */
final class DatabaseProcess implements Database, StoreExchange.Holder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProcess.class);

    /** A process that was killed ends in a moment, but for one that the system is busy with. */
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);

    private static final Duration UNKNOWN = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** Closing and sealing the store takes a second; on a busy machine the process gives up before this. */
    private static final Duration CLOSING = Duration.ofSeconds(6);

    private final DatabaseProperties properties;
    private final DirectoryClaim claim;
    private final int port;
    private final String password;
    private final Neo4jChildren children;
    private final StoreRecovery store;
    private final StateBoard board = new StateBoard(Duration.ofSeconds(8));
    private final Thread watch = new Thread(this::run, "database-watch");
    private final Thread shutdownHook = new Thread(() -> leaving = true, "database-shutdown");
    private final Restarts restarts = new Restarts();
    private final DatabaseEnds ends = new DatabaseEnds();
    private final StoreExchange exchange;
    private volatile boolean leaving;
    private volatile @Nullable String replacing;
    // Of the watch alone.
    private boolean everUp;

    private DatabaseProcess(
            DatabaseProperties properties, DirectoryClaim claim, int port, String password, List<String> options) {
        this.properties = properties;
        this.claim = claim;
        this.port = port;
        this.password = password;
        children = new Neo4jChildren(properties, port, password, options);
        store = new StoreRecovery(properties.store());
        exchange = new StoreExchange(properties, this);
    }

    /**
     * Makes ready to {@link #launch} the database.
     *
     * @param portIsGiven whether the port was chosen by someone, who is then told when it is taken
     * @param options more for its JVM
     * @throws DatabaseRefused when the folder is in use or cannot be used, or the port is taken
     */
    static DatabaseProcess prepare(DatabaseProperties properties, boolean portIsGiven, List<String> options) {
        DirectoryClaim claim = DirectoryClaim.on(properties);
        try {
            int port = portIsGiven ? BoltPort.exactly(properties.port()) : BoltPort.instead(properties.port());
            DatabaseProcess database =
                    new DatabaseProcess(properties, claim, port, PasswordFile.of(properties.passwordFile()), options);
            // Ctrl-C ends both processes; without this the child's end would look like a fault.
            Runtime.getRuntime().addShutdownHook(database.shutdownHook);
            return database;
        } catch (IOException e) {
            claim.close();
            throw DatabaseRefused.in(properties.directory(), e);
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    @Override
    public synchronized void launch() {
        if (leaving || watch.getState() != Thread.State.NEW) {
            return;
        }
        try {
            children.launch(store.order());
        } catch (IOException e) {
            throw DatabaseRefused.in(properties.directory(), e);
        }
        watch.setDaemon(true);
        watch.start();
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
        return ends.number();
    }

    @Override
    public Optional<Path> keptNetwork() {
        return Optional.of(properties.keptNetwork());
    }

    @Override
    public Optional<String> rebuilt() {
        return store.rebuilt();
    }

    @Override
    public boolean replace(String why, int ends) {
        isLeaving(why, ends).ifPresent(last -> last.kill(CLOSING));
        return true;
    }

    /** The process that is about to be ended, and is said to be so at once, that nobody is sent to it; none if it has ended since. */
    private synchronized Optional<Neo4jChild> isLeaving(String why, int ends) {
        Optional<Neo4jChild> last = leaving || ends != this.ends.number() ? Optional.empty() : children.current();
        if (last.isPresent()) {
            replacing = why;
            board.post(Phase.RESTARTING, "The database " + why + " and is restarting.", usually());
        }
        return last;
    }

    @Override
    public Optional<NewStore> newStore() {
        return Optional.of(exchange.newStore());
    }

    @Override
    public long lastTransaction() throws IOException {
        return current().lastTransaction(CLOSING);
    }

    @Override
    public boolean letGo() {
        Optional<Neo4jChild> last =
                board.read().phase().answers() ? isLeaving("changes to a new store", ends()) : Optional.empty();
        last.ifPresent(child -> child.end(CLOSING));
        return last.isPresent();
    }

    @Override
    public Optional<Work> work() {
        return children.current().flatMap(Neo4jChild::work);
    }

    @Override
    public void onEnd(Consumer<DatabaseEnd> listener) {
        ends.onEnd(listener);
    }

    String password() {
        return password;
    }

    @Override
    public void mayEnd() {
        children.mayEnd();
    }

    /** The start is over, so that a spare no longer delays it. */
    void permitSpare() {
        children.permitSpare();
    }

    /** Nothing but the service's end ends the watch. */
    private void run() {
        while (!leaving && board.read().phase() != Phase.REFUSED) {
            try {
                String trouble = lifeOf(current());
                if (!leaving && board.read().phase() != Phase.REFUSED) {
                    startAgain(trouble);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException | Error e) {
                LOG.error("A check of the database process failed; checking continues", e);
                board.post(Phase.RESTARTING, "The database cannot be checked or started: " + e, UNKNOWN);
                // What was launched last is in an unknown state.
                current().kill();
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }

    /** Counts the end and has it told; says why if it was we who brought it about. */
    private @Nullable String ended(Neo4jChild last) throws InterruptedException {
        DatabaseEnd end = last.end();
        String reason;
        synchronized (this) {
            reason = replacing;
            replacing = null;
            end = end.numbered(ends.next(), reason != null);
        }
        ends.tell(end);
        return reason;
    }

    /** Returns when the process has ended, and says how. */
    private String lifeOf(Neo4jChild current) throws InterruptedException {
        long begun = System.nanoTime();
        ChildWatch signs = new ChildWatch(current, children.ping(), verdict -> judged(current, verdict));
        Optional<String> trouble = signs.awaitUp();
        if (trouble.isPresent()) {
            return startFailed(current, trouble.get());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        restarts.took(took, current.isWarmedUp());
        store.opened();
        children.up(took, everUp);
        everUp = true;
        judged(current, Verdict.WORKS);
        exchange.opened(ends());
        long up = System.nanoTime();
        String end = watch(current, signs);
        restarts.ran(Duration.ofNanos(System.nanoTime() - up));
        return end;
    }

    private void startAgain(String trouble) throws InterruptedException, IOException {
        String reason = ended(current());
        if (reason != null) {
            // It was well until we ended it, so there is no reason to wait.
            restarts.reset();
        }
        String why = reason == null ? trouble : reason;
        Duration pause = restarts.nextPause();
        LOG.warn(
                "The database {}; starting it again {}",
                why,
                pause.isZero() ? "now" : "in " + pause.toSeconds() + " s");
        board.post(Phase.RESTARTING, "The database " + why + " and is restarting.", pause.plus(usually()));
        Thread.sleep(pause.toMillis());
        // A spare opens the store at once.
        current().ends(PATIENCE_AT_END);
        exchange.closed(current().closedAt());
        children.launch(store.order());
    }

    /** How long the next start will take. */
    private Duration usually() {
        return restarts.usually(children.hasReadySpare());
    }

    private Neo4jChild current() {
        return children.current().orElseThrow(() -> new IllegalStateException("No database process was started"));
    }

    /** What is done about a start that failed depends on whose fault it is. */
    private String startFailed(Neo4jChild current, String how) throws InterruptedException {
        Optional<StartFailure> known = current.startFailure(how, CLOSING);
        if (!leaving && known.filter(store::replaces).isPresent()) {
            restarts.reset();
            return known.get().category() == Category.STORE ? "had a damaged store" : "asked for too much memory";
        }
        StartFailure failure = known.orElseGet(() -> new StartFailure(Category.OTHER, "its process " + how));
        boolean ended = known.isPresent() || (!leaving && current.ends(CLOSING) && !current.wasSignalled());
        if (!everUp && ended && failure.category().needsSomeone()) {
            board.refuse(properties.store(), failure.reason());
        }
        return known.isPresent() ? "did not start (" + failure.reason() + ")" : how;
    }

    /** Whether it is up or busy; of one that is about to be replaced the state is known already. */
    private synchronized void judged(Neo4jChild current, Verdict verdict) {
        if (replacing != null || current != current() || board.read().phase() == Phase.STOPPED) {
            return;
        }
        board.judge(verdict);
    }

    /** Returns when the process has ended, by itself or because it was no longer of use, and says which. */
    private String watch(Neo4jChild current, ChildWatch signs) throws InterruptedException {
        Optional<String> end = Optional.empty();
        while (end.isEmpty()) {
            children.considerSpare();
            end = signs.look().or(() -> stoppedItself(current));
        }
        if (current.ends(Duration.ZERO) && current.wasSignalled() && replacing == null) {
            // The same signal may be on its way to the service.
            Thread.sleep(500);
        }
        return end.get();
    }

    /** Ends a database that has stopped its store or reads nonsense from it, so that the next one looks at it first. */
    private Optional<String> stoppedItself(Neo4jChild current) {
        Optional<String> why = leaving ? Optional.empty() : current.trouble().flatMap(store::condemns);
        if (why.isPresent()) {
            current.end(CLOSING);
        }
        return why;
    }

    /** Ends the database and lets go of the folder; takes a second, and six at most. */
    @Override
    public void close() {
        Neo4jChild last;
        synchronized (this) {
            if (board.read().phase() == Phase.STOPPED) {
                return;
            }
            leaving = true;
            board.post(Phase.STOPPED, "The service is stopping.", UNKNOWN);
            last = children.current().orElse(null);
        }
        children.close();
        exchange.abort();
        watch.interrupt();
        if (last != null) {
            last.end(CLOSING);
        }
        claim.close();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // The hook is running.
        }
    }
}
