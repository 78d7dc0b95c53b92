package org.helixatlas.console;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.console.GraphSchema.Label;
import org.helixatlas.console.GraphSchema.Property;
import org.helixatlas.console.GraphSchema.RelationshipType;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.work.SharedComputation;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.stereotype.Service;

/** Describes the graph from the registry and from the data, once for each version of it. */
@Service
class GraphSchemaService {

    private static final List<String> NOTES = List.of(
            "Every node of the network has the label Entity, that of its kind and those of broader kinds; those that can act also"
                    + " Actor, organisations also Organization.",
            "A node of the network is found by id (MATCH (f:Firm {id: 'lenovo'})); by any name with CALL"
                    + " db.index.fulltext.queryNodes('actor_names', 'tsinghua') YIELD node, score, where a Name belongs to"
                    + " the entity with id = node.actor.",
            "A tie's direction is that of its verb; ties of types that are not directed are to be matched without an arrow.",
            "Ties of descent and place say what they mean by meaning ('birth', 'renaming', 'merger', 'part', 'location' or"
                    + " 'move'); where one end descends from the other, parent says which end is the parent, 'source' or"
                    + " 'target'. So all lineage is (a)-[t]-(b) WHERE (startNode(t) = a) = (t.parent = 'source'), downwards.",
            "Where once is true, the same two can have such a tie one time only. A disagreement about a tie is told of its"
                    + " start, or of its end where subject is 'target'.",
            "The properties from and to are years of a tie; one without from counts from the later of its ends' foundings.",
            "Ties list their data sets in datasets and the ids of their evidence in evidence: MATCH (e:Evidence)-[:CITES]->"
                    + "(s:Source) WHERE e.id IN t.evidence.",
            "basis is 'stated' where a source says so, 'inferred' where a rule concludes it.",
            "A Population is a class of actors that a source speaks of only as a class; leave it out of counts of actors.");

    private final Driver driver;
    private final CypherFiles files;
    private final CurrentNetwork network;

    private final SharedComputation<String, GraphSchema> known =
            SharedComputation.byFirstAsker(Caffeine.newBuilder().maximumSize(2).build(), "the graph's description");

    GraphSchemaService(Driver driver, CypherFiles files, CurrentNetwork network) {
        this.driver = driver;
        this.files = files;
        this.network = network;
    }

    /** The graph as it is now. */
    GraphSchema schema() {
        Snapshot snapshot = network.snapshot();
        String version = snapshot.version();
        return known.of(version, () -> {
            try (Session session = driver.session(SessionConfig.builder()
                    .withDefaultAccessMode(AccessMode.READ)
                    .build())) {
                return new GraphSchema(
                        version,
                        labels(session, snapshot.vocabulary()),
                        relationTypes(session, snapshot.vocabulary()),
                        procedures(session),
                        NOTES);
            }
        });
    }

    private List<GraphSchema.Procedure> procedures(Session session) {
        return session.run(files.get("read", "procedures").statement())
                .list(row -> new GraphSchema.Procedure(
                        row.get("name").asString(),
                        row.get("signature").asString(),
                        row.get("description").asString()));
    }

    private List<Label> labels(Session session, Vocabulary vocabulary) {
        Map<String, List<Record>> byLabel = new TreeMap<>();
        session.run(files.get("read", "schema-nodes").statement())
                .forEachRemaining(
                        row -> byLabel.computeIfAbsent(row.get("label").asString(), l -> new ArrayList<>())
                                .add(row));
        for (Kind kind : vocabulary.kinds()) {
            byLabel.putIfAbsent(kind.label(), List.of());
        }
        List<Label> labels = new ArrayList<>();
        byLabel.forEach((name, rows) -> {
            Optional<Kind> kind = vocabulary.kind(name);
            labels.add(new Label(
                    name,
                    kind.map(Kind::acts).orElse(null),
                    kind.flatMap(Kind::sphere).map(Sphere::title).orElse(null),
                    kind.map(Kind::broader).map(Kind::label).orElse(null),
                    kind.map(Kind::names).orElse(null),
                    rows.isEmpty() ? 0 : rows.get(0).get("nodes").asLong(),
                    properties(rows, "type"),
                    example("label", "ThisLabel", name)));
        });
        return labels;
    }

    private List<RelationshipType> relationTypes(Session session, Vocabulary vocabulary) {
        Map<String, List<Record>> byType = new TreeMap<>();
        session.run(files.get("read", "schema-relationships").statement())
                .forEachRemaining(row -> byType.computeIfAbsent(row.get("type").asString(), t -> new ArrayList<>())
                        .add(row));
        Map<String, RelationshipType> types = new LinkedHashMap<>();
        vocabulary
                .types()
                .forEach(type -> types.put(type.name(), tie(type, byType.getOrDefault(type.name(), List.of()))));
        byType.forEach((name, rows) -> types.computeIfAbsent(name, n -> relationship(n, rows)));
        return List.copyOf(types.values());
    }

    private RelationshipType tie(RelationType type, List<Record> rows) {
        return new RelationshipType(
                type.name(),
                true,
                type.family().title(),
                type.directed(),
                type.meaning() == RelationType.Meaning.NONE
                        ? null
                        : type.meaning().title(),
                type.parent() == RelationType.Parent.NONE ? null : type.parent().title(),
                type.verb(),
                type.inverse(),
                type.chineseVerb(),
                type.chineseInverse(),
                type.verbs(),
                type.inverses(),
                type.sources().stream().map(Kind::label).sorted().toList(),
                type.targets().stream().map(Kind::label).sorted().toList(),
                count(rows),
                properties(rows, "valueType"),
                example(type.directed() ? "directed-tie" : "undirected-tie", "THIS_TYPE", type.name()));
    }

    private RelationshipType relationship(String name, List<Record> rows) {
        return new RelationshipType(
                name,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ends(rows, "sources"),
                ends(rows, "targets"),
                count(rows),
                properties(rows, "valueType"),
                example("relationship", "THIS_TYPE", name));
    }

    /** A query as a pattern of {@code cypher/examples} has it, about one label or type. */
    private String example(String pattern, String placeholder, String name) {
        return files.get("examples", pattern).statement().replace(placeholder, name);
    }

    private static List<String> ends(List<Record> rows, String column) {
        TreeSet<String> labels = new TreeSet<>();
        rows.forEach(row -> labels.addAll(row.get(column).asList(v -> v.asString())));
        return List.copyOf(labels);
    }

    private static long count(List<Record> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).get("relationships").asLong();
    }

    private static List<Property> properties(List<Record> rows, String type) {
        return rows.stream()
                .filter(row -> !row.get("property").isNull())
                .map(row -> new Property(
                        row.get("property").asString(),
                        row.get(type).asString(),
                        row.get("present").asLong()))
                .toList();
    }
}
