package org.helixatlas.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.model.ChineseScript;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Sphere;
import org.jspecify.annotations.Nullable;

/** Turns validated rows into the parameters of the Cypher files under {@code cypher/load}. */
final class GraphRows {

    private final Dataset dataset;
    private final Resolved resolved;

    GraphRows(Dataset dataset, Resolved resolved) {
        this.dataset = dataset;
        this.resolved = resolved;
    }

    /** The rows of one file, each as a map that the file's Cypher unwinds. */
    List<Map<String, Object>> of(InputTable table) {
        return dataset.rows(table).stream().map(this::of).toList();
    }

    /** One of them. */
    Map<String, Object> of(Row row) {
        return switch (row.table()) {
            case ACTORS -> actor(row);
            case TIES -> resolved.tie(row.tieId());
            case NAMES -> name(row);
            case FORMER_IDS -> formerId(row);
            default -> Map.of("properties", properties(row, Set.of("label")));
        };
    }

    /**
     * The row that records the data set itself.
     *
     * @param checksum tells whether its files, or the way they are loaded, have changed since
     */
    Map<String, Object> self(String checksum) {
        Dataset.Descriptor d = dataset.descriptor();
        Map<String, Object> properties = new LinkedHashMap<>(Map.of(
                "id", d.id(),
                "title", d.title(),
                "version", d.version(),
                "licence", d.licence(),
                "description", d.description(),
                "requires", d.requires(),
                "notes", d.notes(),
                "checksum", checksum));
        if (!dataset.merging().isEmpty()) {
            properties.put("merged", true);
        }
        return Map.of("properties", properties);
    }

    private Map<String, Object> actor(Row row) {
        Kind kind = dataset.vocabulary().kind(row.text("label")).orElseThrow();
        Map<String, Object> properties = properties(row, Set.of("label", "founded", "dissolved"));
        // What the row itself gives is kept beside what all that is said gives together.
        putIfGiven(properties, "declaredFounded", row.year("founded"));
        putIfGiven(properties, "declaredDissolved", row.year("dissolved"));
        properties.putAll(resolved.life(row.text("id")));
        properties.put("kind", kind.label());
        kind.sphere().map(Sphere::title).ifPresent(sphere -> properties.put("sphere", sphere));
        return Map.of("id", row.text("id"), "labels", kind.labels(), "properties", properties);
    }

    /** An id that a decision took away is kept with all that its row says, so that it stays what its data set says. */
    private Map<String, Object> formerId(Row row) {
        Map<String, Object> properties = properties(row, Set.of("label"));
        if (Merging.isMerged(row)) {
            Kind kind = dataset.vocabulary().kind(row.text("label")).orElseThrow();
            properties.put("kind", kind.label());
            kind.sphere().map(Sphere::title).ifPresent(sphere -> properties.put("sphere", sphere));
        }
        return Map.of("properties", properties);
    }

    private static void putIfGiven(Map<String, Object> properties, String property, @Nullable Object value) {
        if (value != null) {
            properties.put(property, value);
        }
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
