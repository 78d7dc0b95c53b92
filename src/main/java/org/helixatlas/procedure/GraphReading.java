package org.helixatlas.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.GraphContent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotRows;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.NobodyWaits;
import org.helixatlas.work.Patience;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * The network of the graph that a transaction sees. The last one is kept for its version of the graph, as long as nothing else needs its
 * memory, and so is the last view of it: a query often calls for each of its rows. A transaction that has changed the graph itself sees
 * what nobody else does: for it the network is read at each call, and not kept.
 */
final class GraphReading {

    private static final int ATTEMPTS = 5;

    /** About what a node or relationship takes while it is read, in bytes: an estimate on the safe side, which only decides when to refuse. */
    private static final long EACH = 600;

    /**
     * The query of the whole network, part by part: Neo4j plans all that it is given before it asks whether the query is to end, which
     * at the first call takes seconds for the whole, and plans are kept.
     */
    private static final List<String> SNAPSHOT = List.of(statement("snapshot").split("\\bUNION ALL\\b"));

    private static final String SIZE = statement("graph-size");

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final ReentrantLock READING = new ReentrantLock();

    private static volatile SoftReference<Known> known = new SoftReference<>(null);
    private static volatile SoftReference<Viewed> viewed = new SoftReference<>(null);

    /**
     * A network that was read.
     *
     * @param roles those of who read it: others may see more of the graph, or less
     */
    private record Known(Snapshot network, Set<String> roles) {}

    private record Viewed(Snapshot network, NetworkFilter filter, Projection projection, View view) {}

    private final Transaction transaction;
    private final Set<String> roles;
    private final BooleanSupplier ended;

    /** Of a network that is not kept, which lasts as long as the call. */
    private @Nullable Viewed ownView;

    GraphReading(Transaction transaction, Set<String> roles, BooleanSupplier ended) {
        this.transaction = transaction;
        this.roles = Set.copyOf(roles);
        this.ended = ended;
    }

    private static String statement(String name) {
        String file = "/cypher/read/" + name + ".cypher";
        try (InputStream text = Objects.requireNonNull(GraphReading.class.getResourceAsStream(file), file)) {
            return CypherFile.parse("read", name, new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .statement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The network, read if it is not the one known. */
    Snapshot network() {
        String version = version();
        boolean changed = hasChanged();
        Snapshot last = changed ? null : last(version);
        if (last != null) {
            return last;
        }
        // Two who read it at once would need the memory of two.
        Patience.of("", LONGEST, ended, () -> {}).take(READING, "the network");
        try {
            Snapshot meanwhile = changed ? null : last(version);
            if (meanwhile != null) {
                return meanwhile;
            }
            known = new SoftReference<>(null);
            viewed = new SoftReference<>(null);
            requireRoom();
            Snapshot read = read(version);
            if (changed) {
                return read;
            }
            known = new SoftReference<>(new Known(read, roles));
            return read;
        } finally {
            READING.unlock();
        }
    }

    /** Whether the transaction has changed data, which no other one sees as yet; the version of the graph does not tell that. */
    private boolean hasChanged() {
        return ((InternalTransaction) transaction)
                .kernelTransaction()
                .dataRead()
                .transactionStateHasChanges();
    }

    private @Nullable Snapshot last(String version) {
        Known last = known.get();
        return last != null
                        && last.roles.equals(roles)
                        && last.network.version().equals(version)
                ? last.network
                : null;
    }

    /** A view of the network. */
    View view(Snapshot network, NetworkFilter filter, Projection projection) {
        Viewed last = isKept(network) ? viewed.get() : ownView;
        if (last != null
                && last.network == network
                && last.filter.equals(filter)
                && last.projection.equals(projection)) {
            return last.view;
        }
        View view = View.of(network, filter, projection);
        Viewed next = new Viewed(network, filter, projection, view);
        if (isKept(network)) {
            viewed = new SoftReference<>(next);
        } else {
            ownView = next;
        }
        return view;
    }

    private static boolean isKept(Snapshot network) {
        Known last = known.get();
        return last != null && last.network == network;
    }

    private String version() {
        Node graph = transaction.findNode(Label.label("Graph"), "id", "graph");
        if (graph == null || !(graph.getProperty("version", null) instanceof String version)) {
            throw new Refused("No data set is loaded into this database yet.");
        }
        return version;
    }

    /** Whoever takes the heap of a database from it takes the database from everybody. */
    private void requireRoom() {
        try (Result counts = transaction.execute(SIZE)) {
            long parts = ((Number) counts.next().get("number")).longValue();
            long needed = parts * EACH;
            long room = Runtime.getRuntime().maxMemory() / 2;
            if (needed > room) {
                throw new Refused(String.format(
                        Locale.ROOT,
                        "The graph of %,d nodes and relationships would take about %,d MB of the database's memory, of"
                                + " which a call may take %,d MB; ask the service's REST interface, or give the database more"
                                + " (helix.database.heap; of a server, server.memory.heap.max_size)",
                        parts,
                        needed >> 20,
                        room >> 20));
            }
        }
    }

    /** What is committed while it is read is seen by the version at both ends, and the reading is repeated. */
    private Snapshot read(String expected) {
        String version = expected;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Told told = new Told();
            RuntimeException failure = null;
            Snapshot read = null;
            try {
                read = SnapshotRows.told(version, told);
            } catch (NobodyWaits | Refused e) {
                throw e;
            } catch (RuntimeException e) {
                // Rows of two graphs do not fit together.
                failure = e;
            }
            if (told.isOf(version)) {
                if (failure != null) {
                    throw failure;
                }
                return Objects.requireNonNull(read);
            }
            version = version();
        }
        throw new Refused("The graph changed " + ATTEMPTS + " times while it was read; call again.");
    }

    /** The rows of the snapshot's query. */
    private final class Told implements GraphContent {

        private final Map<String, Integer> versions = new HashMap<>();
        private int rows;

        @Override
        public void tell(BiConsumer<String, Map<String, Object>> taken) {
            for (String part : SNAPSHOT) {
                Cancellation.current().check();
                tell(part, taken);
            }
        }

        @SuppressWarnings("unchecked")
        private void tell(String statement, BiConsumer<String, Map<String, Object>> taken) {
            Cancellation cancellation = Cancellation.current();
            try (Result result = transaction.execute(statement)) {
                while (result.hasNext()) {
                    if (++rows % 1_000 == 0) {
                        cancellation.check();
                    }
                    Map<String, Object> next = result.next();
                    String part = (String) Objects.requireNonNull(next.get("part"));
                    Map<String, Object> row = (Map<String, Object>) Objects.requireNonNull(next.get("row"));
                    if (part.equals("version")) {
                        versions.merge(String.valueOf(row.get("version")), 1, Integer::sum);
                    } else {
                        taken.accept(part, row);
                    }
                }
            }
        }

        boolean isOf(String version) {
            return versions.equals(Map.of(version, 2));
        }
    }
}
