package org.helixatlas.figure;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.Basis;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Asks Neo4j what a figure may show. */
@Component
class FigureCypher {

    private static final Duration MAX_TIME = Duration.ofSeconds(10);

    private final Driver driver;
    private final CypherFiles files;

    FigureCypher(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /** The rows of a file, with its parameters as they are by default. */
    List<Record> run(CypherFile file) {
        return run(file, defaults(file));
    }

    /** The rows of a file for the data sets of a network, and for stated evidence alone where the filter asks for that. */
    List<Record> run(CypherFile file, Snapshot network, NetworkFilter filter) {
        Map<String, Object> parameters = defaults(file);
        parameters.replace(
                "datasets",
                network.datasets().stream().map(Snapshot.Dataset::id).toList());
        parameters.replace("stated", filter.statedOnly());
        return run(file, parameters);
    }

    private static Map<String, Object> defaults(CypherFile file) {
        Map<String, Object> parameters = new HashMap<>();
        file.parameters().forEach(p -> parameters.put(p.name(), p.fallback()));
        return parameters;
    }

    private List<Record> run(CypherFile file, Map<String, Object> parameters) {
        SessionConfig reading =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        TransactionConfig limited =
                TransactionConfig.builder().withTimeout(MAX_TIME).build();
        try (Session session = driver.session(reading)) {
            return session.run(file.statement(), parameters, limited).list();
        }
    }

    /** The periods that the data sets of a network give for an actor. */
    List<Picture.Period> periods(String subject, Snapshot network, NetworkFilter filter) {
        Set<String> datasets =
                network.datasets().stream().map(Snapshot.Dataset::id).collect(Collectors.toSet());
        CypherFile file = files.get("read", "periods");
        Map<String, Object> parameters = defaults(file);
        parameters.put("subject", subject);
        return run(file, parameters).get(0).get("items").asList(v -> v).stream()
                .filter(v -> datasets.contains(v.get("dataset").asString()))
                .filter(v -> !filter.statedOnly()
                        || isStated(network, v.get("evidence").asList(Value::asString)))
                .map(v -> new Picture.Period(
                        v.get("title").asString(),
                        v.get("from").asInt(),
                        v.get("to").asInt()))
                .toList();
    }

    private static boolean isStated(Snapshot network, List<String> evidence) {
        return evidence.stream()
                .map(network.statements()::evidence)
                .anyMatch(e -> e != null && e.basis() == Basis.STATED);
    }

    /** The evidence that a row names; none where it has no such column. */
    static List<String> evidence(Record row) {
        return row.containsKey("evidence") && !row.get("evidence").isNull()
                ? row.get("evidence").asList(Value::asString)
                : List.of();
    }

    /** A text of a row; empty where there is none. */
    static String text(Record row, String column) {
        return !row.containsKey(column) || row.get(column).isNull()
                ? ""
                : row.get(column).asString();
    }
}
