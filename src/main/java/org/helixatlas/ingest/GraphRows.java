package org.helixatlas.ingest;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;

/** Turns validated rows into the parameters of the Cypher files under {@code cypher/load}. */
final class GraphRows {

    private final Dataset dataset;
    private final OwnRows own;
    private final Resolved resolved;

    GraphRows(Dataset dataset, Resolved resolved) {
        this.dataset = dataset;
        this.resolved = resolved;
        own = new OwnRows(dataset);
    }

    /** Rows of one file, each as a map that the file's Cypher unwinds, made when it is asked for. */
    List<Map<String, Object>> of(List<Row> rows) {
        return new AbstractList<>() {
            @Override
            public Map<String, Object> get(int index) {
                return of(rows.get(index));
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** One of them. */
    Map<String, Object> of(Row row) {
        return switch (row.table()) {
            case ACTORS -> actor(row);
            case TIES -> resolved.tie(row, dataset.id());
            default -> Map.of("properties", own.of(row));
        };
    }

    /**
     * The row that records the data set itself.
     *
     * @param checksum tells whether its files, or the way they are loaded, have changed since
     */
    Map<String, Object> self(String checksum) {
        return Map.of("properties", own.self(checksum));
    }

    private Map<String, Object> actor(Row row) {
        Map<String, Object> properties = own.of(row);
        properties.putAll(resolved.life(row.text("id")));
        return Map.of("id", row.text("id"), "labels", own.kind(row).labels(), "properties", properties);
    }
}
