package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.GraphDraft;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.NewStore;
import org.helixatlas.ingest.LoadReport.Way;
import org.helixatlas.work.Cancellation;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads what is too much for one transaction: the whole graph is written as a new store, beside the one that serves, and takes its
 * place when it is complete. A crash leaves the one or the other. Only where the store is the service's own.
 */
@Component
class LargeLoads {

    private static final Logger LOG = LoggerFactory.getLogger(LargeLoads.class);

    /** The share of a load's time after which all files for the importer are written, as on 100,000 actors with 500,000 ties. */
    static final double FILES = 0.11;

    /** After which the store is built; the rest is taken to open it. */
    private static final double STORE = 0.66;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final Driver driver;
    private final CypherFiles files;
    private final Database database;
    private final GraphGate gate;
    private final ImportProperties properties;

    LargeLoads(Driver driver, CypherFiles files, Database database, GraphGate gate, ImportProperties properties) {
        this.driver = driver;
        this.files = files;
        this.database = database;
        this.gate = gate;
        this.properties = properties;
    }

    /** Whether the database's store can be replaced by a new one. */
    boolean arePossible() {
        return database.newStore().isPresent();
    }

    /** Whether more rows are to be written or taken back than one transaction is meant to hold. */
    boolean isOne(Session session, LoadPlan plan) {
        return plan.rows() > properties.transactionRows()
                || (!plan.withdrawn().isEmpty()
                        && number(session, "graph-size", Map.of()) > properties.transactionRows()
                        && plan.rows()
                                        + number(
                                                session,
                                                "data-sets-size",
                                                Map.of("datasets", List.copyOf(plan.withdrawn())))
                                > properties.transactionRows());
    }

    /**
     * Loads so; a dry run only tells what would happen.
     *
     * @return a rejecting report when somebody's own nodes, properties or relationships would be lost
     * @throws UncheckedIOException when the graph is as it was, for want of room on a disk or another reason
     */
    LoadReport load(Session session, LoadPlan plan, boolean dryRun, Consumer<LoadProgress> told) {
        List<Problem> lost;
        if (dryRun) {
            lost = lost(session, plan);
        } else {
            // The old store is closed in the end.
            database.mayEnd();
            try (NewStore store = database.newStore().orElseThrow();
                    // From here on the store knows of each further transaction.
                    GraphDraft draft = store.draft()) {
                lost = lost(session, plan);
                if (lost.isEmpty()) {
                    build(session, plan, store, draft, told);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lost.isEmpty() ? plan.report(dryRun).written(Way.NEW_STORE) : plan.rejected(lost, dryRun);
    }

    private List<Problem> lost(Session session, LoadPlan plan) {
        return properties.discardOthers()
                ? List.of()
                : new OthersContent(session, files)
                        .of(plan).stream()
                                .map(what -> new Problem(LoadPlan.GRAPH, 0, "", what))
                                .toList();
    }

    private void build(Session session, LoadPlan plan, NewStore store, GraphDraft draft, Consumer<LoadProgress> told)
            throws IOException {
        LOG.info(
                "The load is larger than one transaction may be (helix.import.transaction-rows, {})."
                        + " A new store is built beside the one that serves.",
                properties.transactionRows());
        Cancellation left = Cancellation.current();
        long begun = System.nanoTime();
        new WholeGraph(plan.datasets(), plan.wanted(), plan.version(), files, told).writeTo(draft);
        draft.complete(schema(session));
        long elements = draft.elements();
        long written = System.nanoTime();
        build(
                store,
                left,
                percent -> told.accept(new LoadProgress(
                        "all data sets",
                        "the new store",
                        (int) (elements * percent / 100),
                        (int) elements,
                        FILES + (STORE - FILES) * percent / 100)));
        left.check();
        long built = System.nanoTime();
        int ends = store.takePlace();
        if (!versionSoon().equals(plan.version())) {
            throw new IllegalStateException("The new store is not the one that was built");
        }
        gate.open(ends);
        LOG.info(
                "The new store is in its place: {} nodes and relationships, written in {} s, built in {} s, opened in {} s.",
                elements,
                seconds(written - begun),
                seconds(built - written),
                seconds(System.nanoTime() - built));
    }

    /** A load that is left ends the process that builds. */
    private static void build(NewStore store, Cancellation left, IntConsumer percent) throws IOException {
        try {
            store.build(done -> {
                if (left.isCancelled()) {
                    store.close();
                } else {
                    percent.accept(done);
                }
            });
        } catch (IOException e) {
            left.check();
            throw e;
        }
    }

    /** What makes the constraints and indexes that the old store has, those that somebody made by Bolt among them. */
    private List<String> schema(Session session) {
        return Stream.of("constraints", "indexes")
                .flatMap(file -> session.run(files.get("read", file).statement()).list().stream())
                .map(row -> row.get("statement").asString())
                .toList();
    }

    private long number(Session session, String file, Map<String, Object> parameters) {
        return session.run(files.get("read", file).statement(), parameters)
                .single()
                .get("number")
                .asLong();
    }

    /** The version that the new store has; connections to the old one fail once, each. */
    private String versionSoon() {
        long deadline = System.nanoTime() + properties.patience().toNanos();
        while (true) {
            try {
                return new GraphVersion(driver, files).read();
            } catch (Neo4jException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            }
        }
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", Duration.ofNanos(nanos).toMillis() / 1000.0);
    }
}
