package org.helixatlas.evidence;

import java.util.List;
import java.util.Map;
import org.helixatlas.graph.CancellableQuestion;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Runs the Cypher files that this package reads by. */
@Component
class EvidenceQueries {

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private static final int PARTS = 40;

    private final Driver driver;
    private final CypherFiles files;
    private final CachedPerVersion<Part> parts = new CachedPerVersion<>("the list", PARTS);

    EvidenceQueries(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /**
     * Part of a list.
     *
     * @param total the length of the list
     * @param items those asked for
     */
    record Part(long total, List<Value> items) {}

    private record Question(String name, Map<String, Object> parameters) {}

    /**
     * Runs a file of {@code cypher/read} that returns part of a list.
     *
     * @param version of the network that the list goes with; what was read of the graph of that version is not read again
     */
    Part part(String version, String name, Map<String, Object> parameters) {
        return parts.of(version, new Question(name, parameters), () -> {
            Record row = rows(files.get("read", name), parameters).get(0);
            Part part = new Part(row.get("total").asLong(), row.get("items").asList(item -> item));
            return new CachedPerVersion.Read<>(version(), part);
        });
    }

    /** The version of the graph now; empty before the first load. */
    String version() {
        return rows("version", Map.of()).stream()
                .map(row -> row.get("version").asString(""))
                .findFirst()
                .orElse("");
    }

    /** Runs a file of {@code cypher/read}. */
    List<Record> rows(String name, Map<String, Object> parameters) {
        return rows(files.get("read", name), parameters);
    }

    /** Runs a file, which is left when the thread's work is cancelled. */
    List<Record> rows(CypherFile file, Map<String, Object> parameters) {
        return CancellableQuestion.ask(() -> {
            try (Session session = driver.session(READING)) {
                return session.run(file.statement(), parameters).list();
            }
        });
    }

    /** The files of a folder. */
    List<CypherFile> in(String folder) {
        return files.in(folder);
    }
}
