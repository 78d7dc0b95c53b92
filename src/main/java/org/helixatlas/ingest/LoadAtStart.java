package org.helixatlas.ingest;

import java.time.Duration;
import java.util.List;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseState.Phase;
import org.helixatlas.graph.Schema;
import org.helixatlas.ingest.IntegrityChecks.Finding;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** On start: brings the database's schema and its content in line, as soon as it is up. */
@Component
class LoadAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final int LOGGED_FINDINGS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Database database;
    private final Schema schema;
    private final Imports imports;
    private final IntegrityChecks checks;

    LoadAtStart(Database database, Schema schema, Imports imports, IntegrityChecks checks) {
        this.database = database;
        this.schema = schema;
        this.imports = imports;
        this.checks = checks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.state().isUp()) {
            load();
        } else {
            // The service answers meanwhile, and says that it waits.
            Thread waiting = new Thread(this::loadOnceUp, "load at start");
            waiting.setDaemon(true);
            waiting.start();
        }
    }

    /** A database that is down is asked for again and again, but spoken of only once. */
    private void loadOnceUp() {
        LOG.warn("Nothing is loaded yet: {}", database.state().message());
        try {
            while (!database.await(PATIENCE).isUp()) {
                Phase phase = database.state().phase();
                if (phase == Phase.REFUSED || phase == Phase.STOPPED) {
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            load();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void load() {
        try {
            schema.apply();
            LoadReport report = imports.loadAll();
            LOG.info("Helix Atlas is ready.");
            if (report.outcome() == LoadReport.Outcome.LOADED) {
                check();
            }
        } catch (Neo4jException e) {
            // The transaction is rolled back; the service goes on with the graph as it was.
            LOG.error("The data sets are not loaded, the graph is as it was: {}", reason(e));
            LOG.debug("The load failed", e);
        }
    }

    /** Beside the first requests, which need not wait for it. */
    private void check() {
        Thread checking = new Thread(
                () -> {
                    List<Finding> findings = checks.findings();
                    findings.stream()
                            .limit(LOGGED_FINDINGS)
                            .forEach(f -> LOG.warn("Check {} ({}): {}", f.check(), f.title(), f.row()));
                    LOG.info(
                            "The integrity checks found {}.",
                            findings.isEmpty() ? "nothing" : findings.size() + " rows");
                },
                "integrity checks");
        checking.setDaemon(true);
        checking.start();
    }

    private static String reason(Neo4jException e) {
        return Imports.isTooLarge(e) ? Imports.TOO_LARGE : String.valueOf(e.getMessage());
    }
}
