package org.helixatlas.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.helixatlas.graph.GraphContent;
import org.helixatlas.model.Basis;

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
        datasets.forEach(d -> row.accept("dataset", new OwnRows(d).self(checksums.getOrDefault(d.id(), ""))));
        for (InputTable table : InputTable.OF_WORDS) {
            each(table, (own, word) -> row.accept("word", Map.of("table", table.name(), "cells", own.of(word))));
        }
        each(InputTable.SOURCES, (own, source) -> row.accept("source", own.of(source)));
        Map<String, Basis> bases = new HashMap<>();
        each(InputTable.EVIDENCE, (own, evidence) -> {
            bases.put(evidence.text("id"), Basis.of(evidence.text("basis")).orElseThrow());
            row.accept("evidence", own.of(evidence));
        });
        each(InputTable.ACTORS, (own, actor) -> row.accept("actor", declared(own, actor)));
        each(InputTable.NAMES, (own, name) -> row.accept("name", own.of(name)));
        each(InputTable.OBSERVATIONS, (own, figure) -> {
            Map<String, Object> properties = own.of(figure);
            properties.put("actor", figure.text("subject"));
            row.accept("observation", properties);
        });
        each(InputTable.TIES, (own, tie) -> row.accept("tie", stated(own, tie, bases)));
        each(InputTable.FORMER_IDS, (own, id) -> row.accept("former-id", own.of(id)));
    }

    private void each(InputTable table, BiConsumer<OwnRows, Row> row) {
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

    private static Map<String, Object> stated(OwnRows own, Row tie, Map<String, Basis> bases) {
        Map<String, Object> properties = own.of(tie);
        properties.put("id", tie.tieId());
        Basis basis = tie.ids("evidence").stream()
                .map(bases::get)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Basis.INFERRED);
        properties.put("basis", basis.title());
        return properties;
    }
}
