package org.helixatlas.ingest;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.helixatlas.graph.GraphContent;
import org.helixatlas.model.Basis;
import org.jspecify.annotations.Nullable;

/**
 * The network of a graph that holds some data sets and nothing else, told from their rows, so that what a load has just written need
 * not be read back. What each data set says stays its own here, so that nothing has to be chosen among them.
 */
final class ToldNetwork implements GraphContent {

    private final List<Dataset> datasets;
    private final Map<String, String> checksums;

    /**
     * A network to be told.
     *
     * @param datasets all that the graph holds
     * @param checksums by data set, what tells whether it has changed since
     */
    ToldNetwork(List<Dataset> datasets, Map<String, String> checksums) {
        this.datasets = datasets;
        this.checksums = checksums;
    }

    @Override
    public void tell(BiConsumer<String, Map<String, Object>> row) {
        tell(Set.of(), row);
    }

    @Override
    public Map<String, String> checksums() {
        return checksums;
    }

    @Override
    public void tell(Set<String> known, BiConsumer<String, Map<String, Object>> row) {
        List<Dataset> telling =
                datasets.stream().filter(d -> !known.contains(d.id())).toList();
        telling.forEach(d -> row.accept("dataset", new OwnRows(d).self(checksums.getOrDefault(d.id(), ""))));
        for (InputTable table : InputTable.OF_WORDS) {
            each(
                    telling,
                    table,
                    (own, word) -> row.accept("word", Map.of("table", table.name(), "cells", own.of(word))));
        }
        each(datasets, InputTable.SOURCES, (own, source) -> row.accept("source", own.of(source)));
        Map<String, Basis> bases = new HashMap<>();
        each(telling, InputTable.EVIDENCE, (own, evidence) -> {
            bases.put(evidence.text("id"), Basis.of(evidence.text("basis")).orElseThrow());
            row.accept("evidence", own.of(evidence));
        });
        each(telling, InputTable.ACTORS, (own, actor) -> row.accept("actor", declared(own, actor)));
        each(telling, InputTable.NAMES, (own, name) -> row.accept("name", own.of(name)));
        each(telling, InputTable.OBSERVATIONS, (own, figure) -> {
            Map<String, Object> properties = own.of(figure);
            properties.put("actor", figure.text("subject"));
            row.accept("observation", properties);
        });
        telling.forEach(d -> d.rows(InputTable.TIES).forEach(tie -> row.accept("tie", stated(d, tie, bases))));
        each(telling, InputTable.FORMER_IDS, (own, id) -> row.accept("former-id", own.of(id)));
    }

    private static void each(List<Dataset> datasets, InputTable table, BiConsumer<OwnRows, Row> row) {
        for (Dataset dataset : datasets) {
            OwnRows own = new OwnRows(dataset);
            dataset.rows(table).forEach(r -> row.accept(own, r));
        }
    }

    private static Map<String, Object> declared(OwnRows own, Row actor) {
        Map<String, Object> properties = own.of(actor);
        properties.put("founded", properties.get("declaredFounded"));
        properties.put("dissolved", properties.get("declaredDissolved"));
        return properties;
    }

    private static Map<String, Object> stated(Dataset dataset, Row tie, Map<String, Basis> bases) {
        Basis basis = Basis.INFERRED;
        for (String evidence : tie.ids("evidence")) {
            Basis known = bases.get(evidence);
            if (known != null && known.compareTo(basis) < 0) {
                basis = known;
            }
        }
        return new Stated(tie.cells(), tie.tieId(), basis.title(), dataset.id());
    }

    /** The cells of a row and what is said of it beside them, of which no copy is made for each of millions. */
    private static final class Stated extends AbstractMap<String, Object> {

        private final Map<String, Object> cells;
        private final String id;
        private final String basis;
        private final String dataset;

        Stated(Map<String, Object> cells, String id, String basis, String dataset) {
            this.cells = cells;
            this.id = id;
            this.basis = basis;
            this.dataset = dataset;
        }

        @Override
        public @Nullable Object get(@Nullable Object column) {
            return switch (String.valueOf(column)) {
                case "id" -> id;
                case "basis" -> basis;
                case "dataset" -> dataset;
                default -> cells.get(column);
            };
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            Map<String, Object> all = new LinkedHashMap<>(cells);
            all.putAll(Map.of("id", id, "basis", basis, "dataset", dataset));
            return all.entrySet();
        }
    }
}
