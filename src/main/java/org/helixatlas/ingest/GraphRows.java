package org.helixatlas.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.model.Basis;
import org.helixatlas.model.ChineseScript;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationTypes;
import org.helixatlas.model.Sphere;

/** Turns validated rows into the parameters of the Cypher files under {@code cypher/load}. */
final class GraphRows {

    private static final Set<String> ENDS = Set.of("source", "target", "type", "label", "evidence");

    private final Dataset dataset;
    private final Map<String, String> basisOf;

    GraphRows(Dataset dataset) {
        this.dataset = dataset;
        this.basisOf = dataset.rows(Table.EVIDENCE).stream()
                .collect(Collectors.toMap(row -> row.text("id"), row -> row.text("basis")));
    }

    /** The rows of one file, each as a map that the file's Cypher unwinds. */
    List<Map<String, Object>> of(Table table) {
        Function<Row, Map<String, Object>> shape = switch (table) {
            case ACTORS -> this::actor;
            case TIES -> this::tie;
            case NAMES -> this::name;
            default -> row -> Map.of("properties", properties(row, Set.of("label")));
        };
        return dataset.rows(table).stream().map(shape).toList();
    }

    /**
     * The row that records the data set itself.
     *
     * @param checksum tells whether its files, or the way they are loaded, have changed since
     */
    Map<String, Object> self(String checksum) {
        Dataset.Descriptor d = dataset.descriptor();
        return Map.of(
                "properties",
                Map.of(
                        "id", d.id(),
                        "title", d.title(),
                        "version", d.version(),
                        "licence", d.licence(),
                        "description", d.description(),
                        "requires", d.requires(),
                        "notes", d.notes(),
                        "checksum", checksum));
    }

    private Map<String, Object> actor(Row row) {
        Kind kind = Kind.of(row.text("label")).orElseThrow();
        Map<String, Object> properties = properties(row, Set.of("label"));
        properties.put("kind", kind.label());
        kind.sphere().map(Sphere::title).ifPresent(sphere -> properties.put("sphere", sphere));
        return Map.of("id", row.text("id"), "labels", kind.labels(), "properties", properties);
    }

    private Map<String, Object> name(Row row) {
        Map<String, Object> properties = properties(row, Set.of("label"));
        String text = row.text("text");
        if (row.text("language").matches("zh(-Han[st])?")) {
            properties.put("pinyin", Pinyin.of(text));
            String simplified = ChineseScript.simplified(text);
            if (!simplified.equals(text)) {
                properties.put("simplified", simplified);
            }
        }
        return Map.of("properties", properties);
    }

    private Map<String, Object> tie(Row row) {
        RelationType type = RelationTypes.of(row.text("type")).orElseThrow();
        Map<String, Object> properties = properties(row, ENDS);
        properties.remove("dataset");
        properties.put("id", row.tieId());
        properties.put("family", type.family().title());
        boolean stated =
                row.ids("evidence").stream().anyMatch(e -> Basis.STATED.title().equals(basisOf.get(e)));
        Map<String, Object> tie = new HashMap<>();
        tie.put("id", row.tieId());
        tie.put("type", type.name());
        tie.put("source", row.text("source"));
        tie.put("target", row.text("target"));
        tie.put("basis", (stated ? Basis.STATED : Basis.INFERRED).title());
        tie.put("evidence", row.ids("evidence"));
        tie.put("dataset", dataset.id());
        tie.put("properties", properties);
        return tie;
    }

    private Map<String, Object> properties(Row row, Set<String> without) {
        Map<String, Object> properties = new LinkedHashMap<>();
        row.cells().forEach((property, value) -> {
            if (!without.contains(property)) {
                properties.put(property, value);
            }
        });
        properties.put("dataset", dataset.id());
        return properties;
    }
}
