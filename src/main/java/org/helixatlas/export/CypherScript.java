package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.helixatlas.model.Definition;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * A script that makes the network in a Neo4j of one's own (5.26 or newer), for {@code cypher-shell -f}. Run twice it changes
 * nothing more. It makes a graph that this service would read as the same network.
 */
@Component
class CypherScript implements Format {

    private static final int BATCH = 50;

    /** What the service that reads the graph finds out by itself. */
    private static final Set<String> DERIVED = Set.of(
            "type",
            "verb",
            "mirrored",
            "certainty",
            "certainFrom",
            "certainTo",
            "possibleFrom",
            "possibleTo",
            "chineseName",
            "otherNames",
            "formerNames",
            "sources");

    @Override
    public Described described() {
        return new Described(
                "cypher",
                "a Cypher script, for cypher-shell and Neo4j 5.26 or newer",
                MediaType.parseMediaType("text/x-cypher;charset=UTF-8"),
                "cypher");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return List.of();
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        Text text = new Text(out).comments("// ", preface);
        text.line("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;");
        text.line("CREATE CONSTRAINT former_id IF NOT EXISTS FOR (n:FormerId) REQUIRE n.id IS UNIQUE;");
        Snapshot snapshot = extract.view().snapshot();
        text.line("MERGE (g:Graph {id: 'graph'}) SET g.version = ", literal(snapshot.version()), ";");
        for (Snapshot.Dataset d : snapshot.datasets()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("id", d.id());
            properties.put("title", d.title());
            properties.put("version", d.version());
            properties.put("checksum", d.checksum());
            properties.put("requires", snapshot.statements().requires(d.id()));
            text.line("MERGE (d:Dataset {id: ", literal(d.id()), "}) SET d += ", literal(properties), ";");
        }
        ScriptRows rows = new ScriptRows(extract);
        for (Definition.Table table : Definition.Table.values()) {
            String key = table.key();
            write(
                    text,
                    "MERGE (n:" + table.label() + " {" + key + ": row.properties." + key
                            + ", dataset: row.properties.dataset}) SET n = row.properties",
                    rows.words(table));
        }
        write(
                text,
                "MERGE (s:Source {id: row.source.id}) SET s += row.source MERGE (e:Evidence {id: row.properties.id})"
                        + " SET e = row.properties MERGE (e)-[:CITES]->(s)",
                rows.evidence());
        List<Attribute<Extract.Node>> ofNodes = new ArrayList<>(extract.nodeAttributes());
        ofNodes.removeIf(a -> DERIVED.contains(a.name()));
        Map<String, Map<String, Object>> declared = rows.declared();
        Batches nodes = new Batches(
                text, "MERGE (n:Entity {id: row.properties.id}) SET n = row.properties SET n:$(row.labels)");
        extract.nodes(node -> {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("id", node.id());
            properties.putAll(Json.values(ofNodes, node));
            properties.putAll(declared.getOrDefault(node.id(), Map.of()));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("labels", node.actor().kind().labels());
            row.put("properties", properties);
            nodes.add(row);
        });
        nodes.end();
        write(
                text,
                "MATCH (n:Entity {id: row.properties.actor}) MERGE (n)-[:NAMED]->(m:Name {text: row.properties.text, language:"
                        + " row.properties.language, kind: row.properties.kind, dataset: row.properties.dataset, evidence:"
                        + " row.properties.evidence}) SET m = row.properties",
                rows.names());
        write(
                text,
                "MATCH (n:Entity {id: row.actor}) MERGE (n)<-[:ABOUT]-(o:Observation {metric: row.properties.metric, value:"
                        + " row.properties.value, dataset: row.properties.dataset, evidence: row.properties.evidence})"
                        + " SET o = row.properties",
                rows.figures());
        write(
                text,
                "MATCH (e:Entity {id: row.actor}) MERGE (f:FormerId {id: row.id}) SET f.dataset = row.dataset"
                        + " MERGE (f)-[:STANDS_FOR]->(e)",
                rows.formerIds());
        List<Attribute<Extract.Line>> ofLines = new ArrayList<>(extract.lineAttributes());
        ofLines.removeIf(a -> DERIVED.contains(a.name()));
        Batches ties = new Batches(
                text,
                "MATCH (s:Entity {id: row.source}) MATCH (e:Entity {id: row.target})"
                        + " MERGE (s)-[t:$(row.type) {id: row.properties.id}]->(e) SET t = row.properties");
        extract.lines(line -> {
            if (line.mirrored()) {
                return;
            }
            Tied tie = line.tie();
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("id", line.id());
            properties.putAll(Json.values(ofLines, line));
            if (tie == null) {
                properties.put("weight", line.weight());
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("source", extract.node(line.source()).id());
            row.put("type", tie == null ? "TIED_TO" : tie.type());
            row.put("target", extract.node(line.target()).id());
            row.put("properties", properties);
            ties.add(row);
        });
        ties.end();
        write(
                text,
                "MERGE (n:TieStatement {tie: row.properties.tie, dataset: row.properties.dataset}) SET n = row.properties",
                rows.tieStatements());
        text.flush();
    }

    private static void write(Text text, String clause, List<Map<String, Object>> rows) throws IOException {
        Batches batches = new Batches(text, clause);
        for (Map<String, Object> row : rows) {
            batches.add(row);
        }
        batches.end();
    }

    /** Statements of some dozen rows each: of one row they take longer in all, and of hundreds they take twice as long to plan. */
    private static final class Batches {

        private final Text text;
        private final String clause;
        private int rows;

        Batches(Text text, String clause) {
            this.text = text;
            this.clause = clause;
        }

        void add(Map<String, Object> row) throws IOException {
            text.line(rows == 0 ? "UNWIND [" : "  ,", literal(row));
            if (++rows == BATCH) {
                end();
            }
        }

        void end() throws IOException {
            if (rows > 0) {
                text.line("] AS row ", clause, ";");
                rows = 0;
            }
        }
    }

    /** A value as Cypher writes it. */
    static String literal(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringJoiner all = new StringJoiner(", ", "{", "}");
            map.forEach((key, v) -> all.add("`" + key + "`: " + literal(v)));
            return all.toString();
        }
        if (value instanceof Collection<?> list) {
            StringJoiner all = new StringJoiner(", ", "[", "]");
            list.forEach(v -> all.add(literal(v)));
            return all.toString();
        }
        return value instanceof String text ? literal(text) : String.valueOf(value);
    }

    /**
     * A text as Cypher writes it. Cypher reads a backslash before a u as the start of a character's number even where the backslash
     * is itself escaped, so the two are kept in different literals.
     */
    private static String literal(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                        .replace("\\u", "\\' + 'u")
                + "'";
    }
}
