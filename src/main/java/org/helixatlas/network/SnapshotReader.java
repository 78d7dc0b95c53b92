package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphContent;
import org.helixatlas.graph.Reading;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads a snapshot from Neo4j by one streamed query. */
@Component
class SnapshotReader {

    private static final int ATTEMPTS = 5;

    private final Driver driver;
    private final CypherFiles files;

    SnapshotReader(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /** The version of the graph now; empty before the first load. */
    Optional<String> version() {
        try (Session session = Reading.session(driver)) {
            List<Record> rows =
                    session.run(files.get("read", "version").statement()).list();
            return rows.stream()
                    .map(row -> row.get("version").asString(""))
                    .filter(v -> !v.isEmpty())
                    .findFirst();
        }
    }

    /**
     * The network as it is now. Neo4j reads what is committed at each moment, so a load in between is seen by the version at both
     * ends of the stream, and the reading is repeated.
     *
     * @param needless asked from time to time whether the network is known by now without being read
     * @return empty when it was needless
     */
    Optional<Snapshot> read(BooleanSupplier needless) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Snapshot> snapshot = attempt(needless);
            if (snapshot.isPresent() || needless.getAsBoolean()) {
                return snapshot;
            }
        }
        throw new IllegalStateException("The graph changed " + ATTEMPTS + " times while it was read");
    }

    /**
     * The network of a graph whose content is told: the same as {@link #read} gives of it.
     *
     * @param version the graph's version
     * @param before a network that was told, too; null for none
     */
    Snapshot told(String version, GraphContent content, @Nullable Snapshot before) {
        return SnapshotRows.told(version, content, before);
    }

    private Optional<Snapshot> attempt(BooleanSupplier needless) {
        try (Session session = Reading.session(driver)) {
            List<String> versions = new ArrayList<>();
            Iterator<Record> rows = session.run(files.get("read", "snapshot").statement());
            SnapshotBuilder builder = null;
            while (rows.hasNext()) {
                if (needless.getAsBoolean()) {
                    return Optional.empty();
                }
                Record next = rows.next();
                Value row = next.get("row");
                String part = next.get("part").asString();
                if (part.equals("version")) {
                    versions.add(row.get("version").asString());
                    if (builder == null) {
                        builder = Snapshot.builder(versions.get(0));
                    }
                } else if (builder != null) {
                    SnapshotRows.add(builder, part, column -> row.get(column).asObject());
                }
            }
            if (builder == null || versions.size() != 2 || !versions.get(0).equals(versions.get(1))) {
                return Optional.empty();
            }
            return Optional.of(builder.build());
        }
    }
}
