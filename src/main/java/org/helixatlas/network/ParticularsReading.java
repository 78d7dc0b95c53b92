package org.helixatlas.network;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.helixatlas.graph.GraphRow;

/** Reads {@link Particulars} from rows of the snapshot's query. */
final class ParticularsReading {

    private ParticularsReading() {}

    static Particulars.Name name(GraphRow row) {
        return new Particulars.Name(
                row.text("actor"),
                row.text("text"),
                row.text("language"),
                row.text("kind"),
                row.whole("from"),
                row.whole("to"),
                row.textOrNull("pinyin"),
                row.textOrNull("simplified"),
                row.text("dataset"),
                row.texts("evidence"));
    }

    static Particulars.Figure figure(GraphRow row) {
        return new Particulars.Figure(
                row.text("actor"),
                row.text("metric"),
                Objects.requireNonNull(row.number("value")),
                row.textOrNull("unit"),
                row.textOrNull("qualifier"),
                row.whole("from"),
                row.whole("to"),
                row.textOrNull("note"),
                row.text("dataset"),
                row.texts("evidence"));
    }

    static Particulars.Details details(GraphRow row, String actor) {
        return new Particulars.Details(
                row.text("id"),
                actor,
                row.textOrNull("ror"),
                row.textOrNull("wikidata"),
                row.textOrNull("lei"),
                row.textOrNull("note"),
                row.text("dataset"),
                row.texts("evidence"));
    }

    static Particulars.Source source(GraphRow row) {
        return new Particulars.Source(
                row.text("id"),
                row.text("title"),
                row.textOrNull("authors"),
                row.whole("year"),
                row.textOrNull("url"),
                row.text("reliability"));
    }

    /**
     * What a source says at a place; empty where the source was not among those read before, since a load was committed meanwhile
     * and all is read again.
     */
    static Optional<Particulars.Citation> citation(GraphRow row, Map<String, Particulars.Source> sources) {
        return Optional.ofNullable(sources.get(row.text("source"))).map(source -> citation(row, source));
    }

    private static Particulars.Citation citation(GraphRow row, Particulars.Source source) {
        return new Particulars.Citation(
                row.text("id"),
                source,
                row.text("locus"),
                row.textOrNull("page"),
                row.text("basis"),
                row.textOrNull("rule"),
                row.textOrNull("paraphrase"),
                row.whole("year"),
                row.textOrNull("citedStudy"),
                row.text("dataset"));
    }
}
