package org.helixatlas.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Reads {@link Particulars} from rows of the snapshot's query. */
final class ParticularsReading {

    private ParticularsReading() {}

    static Particulars.Name name(Value row) {
        return new Particulars.Name(
                row.get("actor").asString(),
                row.get("text").asString(),
                row.get("language").asString(),
                row.get("kind").asString(),
                year(row, "from"),
                year(row, "to"),
                text(row, "pinyin"),
                text(row, "simplified"),
                row.get("dataset").asString(),
                evidence(row));
    }

    static Particulars.Figure figure(Value row) {
        return new Particulars.Figure(
                row.get("actor").asString(),
                row.get("metric").asString(),
                row.get("value").asNumber().doubleValue(),
                text(row, "unit"),
                text(row, "qualifier"),
                year(row, "from"),
                year(row, "to"),
                text(row, "note"),
                row.get("dataset").asString(),
                evidence(row));
    }

    static Particulars.Details details(Value row, String actor) {
        return new Particulars.Details(
                row.get("id").asString(),
                actor,
                text(row, "ror"),
                text(row, "wikidata"),
                text(row, "lei"),
                text(row, "note"),
                row.get("dataset").asString(),
                evidence(row));
    }

    static Particulars.Source source(Value row) {
        return new Particulars.Source(
                row.get("id").asString(),
                row.get("title").asString(),
                text(row, "authors"),
                year(row, "year"),
                text(row, "url"),
                row.get("reliability").asString());
    }

    /**
     * What a source says at a place; empty where the source was not among those read before, since a load was committed meanwhile
     * and all is read again.
     */
    static Optional<Particulars.Citation> citation(Value row, Map<String, Particulars.Source> sources) {
        return Optional.ofNullable(sources.get(row.get("source").asString())).map(source -> citation(row, source));
    }

    private static Particulars.Citation citation(Value row, Particulars.Source source) {
        return new Particulars.Citation(
                row.get("id").asString(),
                source,
                row.get("locus").asString(),
                text(row, "page"),
                row.get("basis").asString(),
                text(row, "rule"),
                text(row, "paraphrase"),
                year(row, "year"),
                text(row, "citedStudy"),
                row.get("dataset").asString());
    }

    private static List<String> evidence(Value row) {
        return SnapshotReader.texts(row, "evidence");
    }

    private static @Nullable String text(Value row, String property) {
        return SnapshotReader.text(row, property);
    }

    private static @Nullable Integer year(Value row, String property) {
        Value year = row.get(property);
        return year.isNull() ? null : year.asInt();
    }
}
