package org.helixatlas.figure;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.model.Basis;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;

/** Asks Neo4j what a figure may show; once for each version of the graph, as long as there is room for the rows. */
@Component
class FigureCypher {

    private static final Duration MAX_TIME = Duration.ofSeconds(10);

    private final Driver driver;
    private final CypherFiles files;
    private final CurrentNetwork network;
    private final GraphCommits commits;
    private final FigureRows known;

    FigureCypher(Driver driver, CypherFiles files, CurrentNetwork network, GraphCommits commits, FigureRows known) {
        this.driver = driver;
        this.files = files;
        this.network = network;
        this.commits = commits;
        this.known = known;
    }

    /** The rows of a file, with its parameters as they are by default. */
    List<Value> run(CypherFile file) {
        return run(file, defaults(file));
    }

    /** The rows of a file for the data sets of a network, and for stated evidence alone where the filter asks for that. */
    List<Value> run(CypherFile file, Snapshot network, NetworkFilter filter) {
        Map<String, Object> parameters = defaults(file);
        parameters.replace(
                "datasets",
                network.datasets().stream().map(Snapshot.Dataset::id).toList());
        parameters.replace("stated", filter.statedOnly());
        return run(file, parameters);
    }

    /** The rows of a file of {@code cypher/read}. */
    List<Value> read(String name, Map<String, Object> parameters) {
        return run(files.get("read", name), parameters);
    }

    private static Map<String, Object> defaults(CypherFile file) {
        Map<String, Object> parameters = new HashMap<>();
        file.parameters().forEach(p -> parameters.put(p.name(), p.fallback()));
        return parameters;
    }

    private List<Value> run(CypherFile file, Map<String, Object> parameters) {
        Snapshot asked = network.snapshot();
        FigureRows.Question question = new FigureRows.Question(file.statement(), parameters);
        return known.of(asked.version(), question).orElseGet(() -> {
            long begun = commits.now();
            List<Value> rows = ask(question);
            // What was read beside a commit is not of this version for certain, and is answered only.
            if (network.isOf(asked, begun)) {
                known.keep(asked.version(), question, rows);
            }
            return rows;
        });
    }

    private List<Value> ask(FigureRows.Question question) {
        SessionConfig reading =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        TransactionConfig limited =
                TransactionConfig.builder().withTimeout(MAX_TIME).build();
        try (Session session = driver.session(reading)) {
            return session.run(question.statement(), question.parameters(), limited)
                    .list(row -> Values.value(row.asMap(Function.identity())));
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
    static List<String> evidence(Value row) {
        return row.containsKey("evidence") && !row.get("evidence").isNull()
                ? row.get("evidence").asList(Value::asString)
                : List.of();
    }

    /** A text of a row; empty where there is none. */
    static String text(Value row, String column) {
        return !row.containsKey(column) || row.get(column).isNull()
                ? ""
                : row.get(column).asString();
    }
}
