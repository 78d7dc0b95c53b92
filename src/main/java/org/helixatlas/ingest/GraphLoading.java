package org.helixatlas.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.graph.LoadState;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the graph hold its data sets: tries at the start, with growing pauses, until they are loaded or rejected for their content,
 * and again whenever the service's own database came back with another graph than the last one loaded. Nothing ends this thread but
 * the service's end.
 */
@Component
class GraphLoading implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GraphLoading.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Between two questions whether another service still loads. */
    private static final Duration QUEUE = Duration.ofSeconds(1);

    /** Between two looks at a graph that holds more; sooner once it has changed. */
    private static final Duration WITHHELD = Duration.ofMinutes(1);

    private final Database database;
    private final Imports imports;
    private final LoadBoard board;
    private final GraphGate gate;
    private final Thread thread = new Thread(this::work, "load");
    private final CountDownLatch firstAttempt = new CountDownLatch(1);

    private boolean settled;
    private int settledFor;
    private int attempt = 1;
    private int failures;
    private long nextAttempt;

    /** Whether it is another's turn, or somebody's to do something. */
    private boolean waiting;

    /** The version of the graph that what is loaded would not fit to; null where that is not why it waits. */
    private @Nullable String withheldAt;

    GraphLoading(Database database, Imports imports, LoadBoard board, GraphGate gate) {
        this.database = database;
        this.imports = imports;
        this.board = board;
        this.gate = gate;
    }

    /** Returns after the first attempt, if the database is up; else the service answers meanwhile, and says that it waits. */
    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        thread.setDaemon(true);
        thread.start();
        if (database.state().isUp()) {
            firstAttempt.await();
        } else {
            LOG.warn("Nothing is loaded yet: {}", database.state().message());
        }
    }

    @EventListener
    void on(LoadProgress progress) {
        board.progress("%s: %d of %d rows of %s"
                .formatted(progress.dataset(), progress.rows(), progress.of(), progress.file()));
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (true) {
                step();
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.debug("The service is stopping");
        } finally {
            firstAttempt.countDown();
        }
    }

    private void step() {
        try {
            DatabaseState state = database.await(LOOK);
            int ends = database.ends();
            if (state.isUp() && !(settled ? isAsItWas(ends) : isPause(ends))) {
                settled = false;
                load(ends);
            }
        } catch (AnotherLoads e) {
            queue(e);
        } catch (OthersInGraph e) {
            withhold(String.valueOf(e.getMessage()), imports.held());
        } catch (Throwable e) {
            // An Error too: without this thread, nothing would ever be loaded.
            failed(e);
        }
        firstAttempt.countDown();
    }

    /** Between two attempts; over as soon as an import has loaded all data sets. */
    private boolean isPause(int ends) {
        if (waiting) {
            return isWait(ends);
        }
        if (attempt > 1 && !board.state().isPending()) {
            settle(ends);
        }
        return settled || (attempt > 1 && System.nanoTime() - nextAttempt < 0);
    }

    /**
     * For another service; over as soon as an import has loaded all, or the graph is another one. The graph is asked first: what
     * an import of this service has changed is told only when that import is over, and the board says by then that all is loaded.
     */
    private boolean isWait(int ends) {
        boolean wait = System.nanoTime() - nextAttempt < 0 && (withheldAt == null || isHeld(withheldAt));
        if (board.state().phase() == LoadState.Phase.LOADED) {
            settle(ends);
            return true;
        }
        return wait;
    }

    private boolean isHeld(String version) {
        try {
            return version.equals(imports.held());
        } catch (Neo4jException e) {
            LOG.debug("The graph's version cannot be asked for", e);
            return true;
        }
    }

    /** A database that did not end since is not asked; another service may have loaded into one that is not ours. */
    private boolean isAsItWas(int ends) {
        if (ends == settledFor && !imports.isInDoubt()) {
            return true;
        }
        try {
            if (imports.isInLine()) {
                settledFor = ends;
                gate.open(ends);
                return true;
            }
        } catch (Neo4jException e) {
            LOG.debug("The graph's version cannot be asked for yet", e);
            return true;
        }
        LOG.warn("The graph is not the one that was last loaded; loading the data sets again");
        return false;
    }

    private void load(int ends) {
        LoadReport report = imports.loadAll(() -> board.begin(attempt));
        if (report.outcome() == LoadReport.Outcome.REJECTED) {
            String problems = report.problems().size() == 1
                    ? "They have a problem, which the log names"
                    : "They have " + report.problems().size() + " problems, which the log names";
            board.rejected(problems + "; the graph is left as it was.");
            String before = imports.held();
            LOG.error(
                    "Helix Atlas is not ready: its data sets are rejected. {}",
                    before.isEmpty()
                            ? "The graph is empty."
                            : "The network " + before + ", which was loaded before, is served.");
        } else {
            board.loaded(others(report));
            LOG.info("Helix Atlas is ready.");
        }
        settle(ends);
    }

    /** What else the graph holds. */
    private static String others(LoadReport report) {
        return report.warnings().stream()
                .filter(w -> w.file().equals(LoadPlan.GRAPH))
                .map(w -> Character.toUpperCase(w.message().charAt(0))
                        + w.message().substring(1) + ".")
                .findFirst()
                .orElse("");
    }

    private void queue(AnotherLoads e) {
        if (board.state().phase() != LoadState.Phase.QUEUED) {
            LOG.info("{} The data sets of this one are next.", e.getMessage());
        }
        board.queued(QUEUE);
        await(QUEUE, null);
    }

    private void withhold(String why, @Nullable String version) {
        if (!why.equals(board.state().reason())) {
            LOG.warn("The data sets are not loaded, and the graph stays as it is. {}", why);
        }
        board.withheld(why, WITHHELD);
        await(WITHHELD, version);
    }

    /** The graph may hold all already, as where somebody else loads it. */
    private void forbidden(LoadFailure failure) {
        int ends = database.ends();
        if (imports.isAllHeld()) {
            LOG.info("The graph holds the data sets already. {}", failure.sentence());
            board.loaded("Imports are refused. " + failure.sentence());
            settle(ends);
        } else {
            withhold(failure.sentence(), null);
        }
    }

    private void await(Duration pause, @Nullable String version) {
        waiting = true;
        withheldAt = version;
        nextAttempt = System.nanoTime() + pause.toNanos();
    }

    private void settle(int ends) {
        waiting = false;
        withheldAt = null;
        settled = true;
        settledFor = ends;
        gate.open(ends);
        attempt = 1;
        failures = 0;
    }

    private void failed(Throwable e) {
        LoadFailure failure = LoadFailure.of(e, database);
        if (failure == LoadFailure.OTHER && !database.state().isUp()) {
            failure = LoadFailure.OUTAGE;
        }
        if (failure.isForbidden()) {
            LOG.debug("The load failed", e);
            forbidden(failure);
            return;
        }
        waiting = false;
        failures++;
        Duration pause = failure.pause(failures);
        board.failed("Attempt " + attempt + " failed. " + failure.sentence(database), pause);
        LOG.error(
                "Attempt {} to load the data sets failed; the next one begins in {} s. {} ({})",
                attempt,
                pause.toSeconds(),
                failure.sentence(database),
                e.toString());
        LOG.debug("The load failed", e);
        attempt++;
        nextAttempt = System.nanoTime() + pause.toNanos();
    }
}
