package org.helixatlas.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/**
 * What the graph holds that no load wrote: nodes, labels, properties and relationships that somebody wrote by Bolt. It is told by the
 * shapes of nodes and relationships, which are few; values that somebody changed look like any other.
 */
final class OthersContent {

    private static final Set<String> LINKS = Set.of("NAMED", "STANDS_FOR", "CITES", "ABOUT", "EVIDENCED_BY");
    private static final Set<String> OF_NO_DATASET = Set.of("Graph", "Dataset");

    private final Session session;
    private final CypherFiles files;
    private final Set<String> kinds = new HashSet<>(Set.of(Kind.ENTITY, Kind.ACTOR, Kind.ORGANIZATION_LABEL));
    private final Set<String> types = new HashSet<>();
    private final Map<String, Set<String>> properties = new HashMap<>();
    private final Set<String> ofTies = new HashSet<>();
    private final Map<String, Long> found = new TreeMap<>();

    OthersContent(Session session, CypherFiles files) {
        this.session = session;
        this.files = files;
        Vocabulary.shipped().kinds().forEach(kind -> kinds.add(kind.label()));
        Vocabulary.shipped().types().forEach(type -> types.add(type.name()));
        session.run(files.get("read", "words").statement()).forEachRemaining(row -> {
            kinds.add(row.get("word").asString());
            types.add(row.get("word").asString());
        });
        loadsWrite();
    }

    /** The properties of each label, as {@link GraphRows} and {@link Resolved} make them. */
    private void loadsWrite() {
        bear("Source", InputTable.SOURCES);
        bear("Evidence", InputTable.EVIDENCE);
        bear(
                Kind.ENTITY,
                InputTable.ACTORS,
                "kind",
                "datasets",
                "declaredFounded",
                "declaredDissolved",
                "foundedPrecision",
                "dissolvedPrecision");
        bear("Name", InputTable.NAMES, "pinyin", "simplified");
        bear("FormerId", InputTable.FORMER_IDS, "kind");
        // A decision keeps of an actor that it took away all that its row says.
        InputTable.ACTORS.columns().forEach(column -> properties.get("FormerId").add(column.property()));
        bear("Observation", InputTable.OBSERVATIONS);
        bear("Assessment", InputTable.ASSESSMENTS);
        bear("Period", InputTable.PERIODS);
        bear("IdentityDecision", InputTable.SAME);
        bear("TieStatement", InputTable.TIES, "tie", "basis");
        InputTable.OF_WORDS.forEach(
                table -> bear(table.words().map(Definition.Table::label).orElseThrow(), table));
        properties.put(
                "ActorStatement",
                Set.of("actor", "dataset", "founded", "foundedPrecision", "dissolved", "dissolvedPrecision"));
        properties.put(
                "Dataset",
                Set.of("id", "title", "version", "licence", "description", "requires", "notes", "checksum", "merged"));
        properties.put("Graph", Set.of("id", "version"));
        InputTable.TIES.columns().forEach(column -> ofTies.add(column.property()));
        ofTies.addAll(Set.of("id", "basis", "datasets"));
        ofTies.addAll(RelationType.PROPERTIES);
    }

    private void bear(String label, InputTable table, String... more) {
        properties.put(
                label,
                Stream.concat(
                                table.columns().stream().map(InputTable.Column::property),
                                Stream.concat(Arrays.stream(more), Stream.of("dataset")))
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    /** What would be lost by a load that writes the graph anew, in one sentence for each kind of it. */
    List<String> of(LoadPlan plan) {
        for (Record row :
                session.run(files.get("read", "node-shapes").statement()).list()) {
            judgeNodes(row, plan);
        }
        for (Record row : session.run(files.get("read", "relationship-shapes").statement())
                .list()) {
            judgeRelationships(row, plan);
        }
        return found.entrySet().stream()
                .map(lost -> lost.getValue() + " " + lost.getKey()
                        + " would be lost: this load is so large that it writes the graph anew, and no data set says so."
                        + " helix.import.discard-others=true permits it; helix.import.transaction-rows and"
                        + " helix.database.heap let one transaction do it, which keeps them.")
                .toList();
    }

    private void judgeNodes(Record row, LoadPlan plan) {
        List<String> labels = row.get("labels").asList(value -> value.asString());
        long number = row.get("number").asLong();
        String main = labels.contains(Kind.ENTITY)
                ? Kind.ENTITY
                : labels.stream().filter(properties::containsKey).findFirst().orElse("");
        boolean ofDataset = !row.get("dataset").isNull()
                && plan.loaded().contains(row.get("dataset").asString());
        if (main.isEmpty()) {
            found.merge(
                    labels.isEmpty() ? "nodes without a label" : "nodes with the label " + String.join(":", labels),
                    number,
                    Long::sum);
        } else if (!ofDataset && !OF_NO_DATASET.contains(main)) {
            found.merge("nodes with the label " + main + " that are of no data set", number, Long::sum);
        } else {
            Set<String> own = properties.getOrDefault(main, Set.of());
            for (String label : labels) {
                if (!label.equals(main) && !(main.equals(Kind.ENTITY) && kinds.contains(label))) {
                    found.merge("labels " + label + " of nodes with the label " + main, number, Long::sum);
                }
            }
            for (String property : row.get("properties").asList(value -> value.asString())) {
                if (!own.contains(property)) {
                    found.merge("properties " + property + " of nodes with the label " + main, number, Long::sum);
                }
            }
        }
    }

    private void judgeRelationships(Record row, LoadPlan plan) {
        String type = row.get("type").asString();
        long number = row.get("number").asLong();
        boolean link = LINKS.contains(type);
        boolean tie = types.contains(type)
                && !row.get("datasets").isNull()
                && row.get("datasets").asList(value -> value.asString()).stream()
                        .anyMatch(plan.loaded()::contains);
        if (!link && !tie) {
            found.merge(
                    "relationships of the type " + type + (types.contains(type) ? " that are of no data set" : ""),
                    number,
                    Long::sum);
            return;
        }
        for (String property : row.get("properties").asList(value -> value.asString())) {
            if (link || !ofTies.contains(property)) {
                found.merge("properties " + property + " of relationships of the type " + type, number, Long::sum);
            }
        }
    }
}
