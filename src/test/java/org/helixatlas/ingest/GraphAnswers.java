package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFile.Parameter;
import org.helixatlas.graph.CypherFile.Type;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** What a graph answers to every Cypher file that asks, with the documented parameters and with others, without internal ids. */
final class GraphAnswers {

    private static final CypherFiles FILES = new CypherFiles();
    private static final List<String> FOLDERS = List.of("queries", "figures", "conflicts", "checks", "read");

    /** What is streamed to code that sorts it, or makes sets of it: the database need not sort a million rows for it. */
    private static final Set<String> SORTED_BY_CODE = Set.of("snapshot", "data-set-rows", "homes", "words");

    /** What tells sets of labels and properties as lists, too. */
    private static final Set<String> TELLS_SETS = Set.of("node-shapes", "relationship-shapes", "schema-relationships");

    /** Of each kind, the best connected, which sees most of what might come in another order. */
    private static final String ACTORS = """
            MATCH (n:Entity)
            WITH n
            ORDER BY COUNT { (n)--() } DESC, n.id
            RETURN head(collect(n.id)) AS id, n.kind AS kind
            ORDER BY kind
            """;

    private final GraphDatabaseService database;
    private final List<String> actors;
    private final List<String> datasets;
    private final Map<String, Object> given;

    private GraphAnswers(GraphDatabaseService database) {
        this.database = database;
        actors = texts(ACTORS);
        datasets = texts("MATCH (d:Dataset) RETURN d.id AS id ORDER BY id");
        given = Map.of(
                "ids",
                texts("MATCH (n:Entity|Evidence) RETURN n.id AS id ORDER BY id"),
                "datasets",
                datasets,
                "stated",
                false,
                "label",
                "Firm",
                "dataset",
                datasets.get(0),
                "type",
                "PART_OF",
                "types",
                Vocabulary.shipped().types().stream()
                        .map(type -> Map.of("type", type.name(), "properties", type.properties()))
                        .toList());
    }

    /** The rows of each question, which is a file with its parameters, in the order in which they come. */
    static Map<String, List<String>> of(GraphDatabaseService database) {
        return new GraphAnswers(database).all();
    }

    private Map<String, List<String>> all() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        FOLDERS.stream().flatMap(folder -> FILES.in(folder).stream()).forEach(file -> {
            for (Map<String, Object> parameters : parameters(file)) {
                answers.put(question(file, parameters), rows(file, parameters));
            }
        });
        return answers;
    }

    private String question(CypherFile file, Map<String, Object> parameters) {
        Map<String, Object> told = new TreeMap<>(parameters);
        told.values().removeIf(value -> value != null && given.containsValue(value));
        return file.folder() + "/" + file.name() + " " + told;
    }

    /** The defaults first, then each parameter in turn with every other value that is known for it. */
    private List<Map<String, Object>> parameters(CypherFile file) {
        Map<String, Object> defaults = new HashMap<>();
        for (Parameter parameter : file.parameters()) {
            Object value = parameter.required() || file.folder().equals("checks")
                    ? given.get(parameter.name())
                    : parameter.fallback();
            assertThat(value != null || !parameter.required())
                    .as("a value for %s of %s/%s", parameter.name(), file.folder(), file.name())
                    .isTrue();
            defaults.put(parameter.name(), value);
        }
        List<Map<String, Object>> all = new ArrayList<>(List.of(defaults));
        for (Parameter parameter : file.parameters()) {
            for (Object value : others(parameter)) {
                Map<String, Object> other = new HashMap<>(defaults);
                other.put(parameter.name(), value);
                if (!all.contains(other)) {
                    all.add(other);
                }
            }
        }
        return all;
    }

    private List<?> others(Parameter parameter) {
        if (parameter.name().equals("dataset")) {
            return datasets;
        }
        if (parameter.name().equals("datasets")) {
            return datasets.stream().map(List::of).toList();
        }
        return parameter.type() == Type.ACTOR
                ? actors
                : parameter.type() == Type.BOOLEAN ? List.of(true, false) : List.of();
    }

    private List<String> rows(CypherFile file, Map<String, Object> parameters) {
        boolean sets = TELLS_SETS.contains(file.name());
        try (Transaction tx = database.beginTx();
                Result result = tx.execute(file.statement(), parameters)) {
            if (sets) {
                return counted(result);
            }
            Stream<String> rows = result.stream().map(row -> text(row, result.columns(), false));
            return (SORTED_BY_CODE.contains(file.name()) ? rows.sorted() : rows).toList();
        } catch (QueryExecutionException e) {
            // Not every data set knows every actor, and not every question is about every kind.
            return List.of("refused: " + e.getMessage());
        }
    }

    /** Rows that differ in the order of a set alone are one, with all that they count. */
    private static List<String> counted(Result result) {
        List<String> columns = new ArrayList<>(result.columns());
        columns.remove("number");
        Map<String, Long> numbers = new TreeMap<>();
        result.stream()
                .forEach(row -> numbers.merge(
                        text(row, columns, true), row.get("number") instanceof Long number ? number : 0L, Long::sum));
        return numbers.entrySet().stream()
                .map(row -> row.getKey() + ", number=" + row.getValue())
                .toList();
    }

    private static String text(Map<String, Object> row, List<String> columns, boolean sets) {
        return columns.stream()
                .map(column -> column + "=" + text(row.get(column), sets))
                .collect(Collectors.joining(", "));
    }

    private List<String> texts(String cypher) {
        try (Transaction tx = database.beginTx()) {
            return tx.execute(cypher).<String>columnAs("id").stream().toList();
        }
    }

    private static String text(@Nullable Object value, boolean sets) {
        if (value instanceof Node node) {
            TreeSet<String> labels = new TreeSet<>();
            node.getLabels().forEach(label -> labels.add(label.name()));
            return labels + properties(node);
        }
        if (value instanceof Relationship tie) {
            return tie.getType().name() + properties(tie);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, cell) -> sorted.put(String.valueOf(key), text(cell, sets)));
            return sorted.toString();
        }
        if (value instanceof Iterable<?> cells) {
            Stream<String> texts =
                    StreamSupport.stream(cells.spliterator(), false).map(cell -> text(cell, sets));
            return (sets ? texts.distinct().sorted() : texts).toList().toString();
        }
        if (value instanceof Object[] cells) {
            return text(List.of(cells), sets);
        }
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }

    private static String properties(Entity entity) {
        return text(entity.getAllProperties(), false);
    }
}
