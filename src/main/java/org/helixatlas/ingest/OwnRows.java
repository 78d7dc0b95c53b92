package org.helixatlas.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.helixatlas.model.ChineseScript;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Sphere;
import org.jspecify.annotations.Nullable;

/** What the rows of a data set say by themselves, as properties of nodes of the graph. */
final class OwnRows {

    private final Dataset dataset;

    OwnRows(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * The data set itself.
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
        return properties;
    }

    /** A row of any table but ties; the years of an actor are what its row declares. */
    Map<String, Object> of(Row row) {
        return switch (row.table()) {
            case ACTORS -> actor(row);
            case NAMES -> name(row);
            case FORMER_IDS -> formerId(row);
            default -> properties(row, Set.of("label"));
        };
    }

    private Map<String, Object> actor(Row row) {
        Map<String, Object> properties = properties(row, Set.of("label", "founded", "dissolved"));
        // What the row itself gives is kept beside what all that is said gives together.
        putIfGiven(properties, "declaredFounded", row.year("founded"));
        putIfGiven(properties, "declaredDissolved", row.year("dissolved"));
        return ofKind(properties, row);
    }

    /** An id that a decision took away is kept with all that its row says, so that it stays what its data set says. */
    private Map<String, Object> formerId(Row row) {
        Map<String, Object> properties = properties(row, Set.of("label"));
        return Merging.isMerged(row) ? ofKind(properties, row) : properties;
    }

    private Map<String, Object> ofKind(Map<String, Object> properties, Row row) {
        Kind kind = kind(row);
        properties.put("kind", kind.label());
        kind.sphere().map(Sphere::title).ifPresent(sphere -> properties.put("sphere", sphere));
        return properties;
    }

    /** The kind of an actor's row. */
    Kind kind(Row row) {
        return dataset.vocabulary().kind(row.text("label")).orElseThrow();
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
        return properties;
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
