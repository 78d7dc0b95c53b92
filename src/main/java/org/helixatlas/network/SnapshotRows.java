package org.helixatlas.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.helixatlas.graph.DefinitionRow;
import org.helixatlas.graph.GraphContent;
import org.helixatlas.graph.GraphRow;
import org.helixatlas.model.Amount;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.TieProperties;
import org.jspecify.annotations.Nullable;

/** Makes a snapshot of the rows of {@code cypher/read/snapshot.cypher}, whoever has read or told them. */
public final class SnapshotRows {

    private SnapshotRows() {}

    /**
     * The network of a graph whose content is told.
     *
     * @param version the graph's version
     */
    public static Snapshot told(String version, GraphContent content) {
        return told(version, content, null);
    }

    /**
     * The same.
     *
     * @param before a network whose content was told by the same teller; what has not changed since is not told again
     */
    static Snapshot told(String version, GraphContent content, @Nullable Snapshot before) {
        CarriedRows carried = new CarriedRows(before == null ? null : before.statements(), content.checksums());
        SnapshotBuilder builder = carried.builder(version);
        carried.begin(builder);
        content.tell(carried.datasets(), (part, row) -> add(builder, part, GraphRow.of(row)));
        carried.addTo(builder);
        return builder.build();
    }

    static void add(SnapshotBuilder builder, String part, GraphRow row) {
        switch (part) {
            case "dataset" -> {
                builder.dataset(new Snapshot.Dataset(
                        row.text("id"), row.text("title"), row.text("version"), row.text("checksum")));
                builder.requires(row.text("id"), row.texts("requires"));
            }
            case "word" -> builder.word(DefinitionRow.dataset(row), DefinitionRow.of(row));
            case "source" -> {
                Particulars.Source source = ParticularsReading.source(row);
                builder.sources.put(source.id(), source);
            }
            case "evidence" ->
                ParticularsReading.citation(row, builder.sources)
                        .ifPresent(citation -> builder.citation(citation).evidence(evidence(citation)));
            case "actor" -> {
                String id = row.text("id");
                builder.actor(actor(builder, row, id));
                builder.details(ParticularsReading.details(row, id));
            }
            case "name" -> builder.name(ParticularsReading.name(row));
            case "observation" -> {
                Particulars.Figure figure = ParticularsReading.figure(row);
                builder.figure(figure);
                life(figure).ifPresent(builder::life);
            }
            case "tie" ->
                builder.tie(new Statements.Tie(
                        row.text("id"),
                        row.text("source"),
                        builder.vocabulary().type(row.text("type")).orElseThrow(),
                        row.text("target"),
                        new TieProperties(
                                dated(row, "from", "fromPrecision"),
                                dated(row, "to", "toPrecision"),
                                amount(row),
                                row.textOrNull("stake"),
                                row.textOrNull("channel"),
                                row.textOrNull("note")),
                        Basis.of(row.text("basis")).orElseThrow(),
                        row.text("dataset"),
                        row.texts("evidence")));
            case "former-id" -> {
                builder.details(ParticularsReading.details(row, row.text("actor")));
                builder.formerId(new Statements.FormerId(row.text("id"), row.text("actor"), row.text("dataset")));
                if (row.value("name") != null) {
                    builder.merged(actor(builder, row, row.text("actor")));
                }
            }
            default -> throw new IllegalStateException("The snapshot's query returned a part " + part);
        }
    }

    private static Statements.Evidence evidence(Particulars.Citation citation) {
        Particulars.Source source = citation.source();
        return new Statements.Evidence(
                citation.id(),
                citation.dataset(),
                source.id(),
                Reliability.of(source.reliability()).orElseThrow(),
                Basis.of(citation.basis()).orElseThrow(),
                citation.year() == null ? source.year() : citation.year());
    }

    /** The year of an actor's life that a figure gives, if it gives one. */
    private static Optional<Statements.Life> life(Particulars.Figure figure) {
        return Arrays.stream(Statements.Event.values())
                .filter(event -> event.name().toLowerCase(Locale.ROOT).equals(figure.metric()))
                .map(event -> new Statements.Life(
                        figure.actor(),
                        event,
                        new Dated(
                                (int) figure.value(),
                                Precision.ofQualifier(figure.qualifier() == null ? "" : figure.qualifier())),
                        figure.dataset(),
                        figure.evidence()))
                .findFirst();
    }

    private static Statements.Actor actor(SnapshotBuilder builder, GraphRow row, String id) {
        return new Statements.Actor(
                id,
                row.text("name"),
                builder.vocabulary().kind(row.text("kind")).orElseThrow(),
                builder.vocabulary()
                        .sphere(Objects.requireNonNullElse(row.textOrNull("sphere"), ""))
                        .orElse(null),
                dated(row, "founded", "foundedPrecision"),
                dated(row, "dissolved", "dissolvedPrecision"),
                row.text("dataset"),
                row.texts("evidence"));
    }

    private static @Nullable Dated dated(GraphRow row, String property, String precision) {
        Integer year = row.whole(property);
        if (year == null) {
            return null;
        }
        String known = row.textOrNull(precision);
        return new Dated(
                year, known == null ? Precision.EXACT : Precision.of(known).orElse(Precision.EXACT));
    }

    private static @Nullable Amount amount(GraphRow row) {
        Double amount = row.number("amount");
        return amount == null
                ? null
                : new Amount(
                        amount, Objects.requireNonNullElse(row.textOrNull("unit"), ""), row.textOrNull("qualifier"));
    }
}
