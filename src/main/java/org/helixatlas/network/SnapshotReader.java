package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.DefinitionRow;
import org.helixatlas.graph.GraphContent;
import org.helixatlas.model.Amount;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.TieProperties;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;

/** Reads a snapshot from Neo4j by one streamed query. */
@Component
class SnapshotReader {

    private static final int ATTEMPTS = 5;

    private final Driver driver;
    private final CypherFiles files;

    SnapshotReader(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /** The version of the graph now; empty before the first load. */
    Optional<String> version() {
        try (Session session = driver.session()) {
            List<Record> rows =
                    session.run(files.get("read", "version").statement()).list();
            return rows.stream()
                    .map(row -> row.get("version").asString(""))
                    .filter(v -> !v.isEmpty())
                    .findFirst();
        }
    }

    /**
     * The network as it is now. Neo4j reads what is committed at each moment, so a load in between is seen by the version at both
     * ends of the stream, and the reading is repeated.
     *
     * @param needless asked from time to time whether the network is known by now without being read
     * @return empty when it was needless
     */
    Optional<Snapshot> read(BooleanSupplier needless) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Snapshot> snapshot = attempt(needless);
            if (snapshot.isPresent() || needless.getAsBoolean()) {
                return snapshot;
            }
        }
        throw new IllegalStateException("The graph changed " + ATTEMPTS + " times while it was read");
    }

    /**
     * The network of a graph whose content is told: the same as {@link #read} gives of it.
     *
     * @param version the graph's version
     */
    Snapshot told(String version, GraphContent content) {
        SnapshotBuilder builder = Snapshot.builder(version);
        content.tell((part, row) -> add(builder, part, Values.value(row)));
        return builder.build();
    }

    private Optional<Snapshot> attempt(BooleanSupplier needless) {
        try (Session session = driver.session()) {
            List<String> versions = new ArrayList<>();
            Iterator<Record> rows = session.run(files.get("read", "snapshot").statement());
            SnapshotBuilder builder = null;
            while (rows.hasNext()) {
                if (needless.getAsBoolean()) {
                    return Optional.empty();
                }
                Record next = rows.next();
                Value row = next.get("row");
                String part = next.get("part").asString();
                if (part.equals("version")) {
                    versions.add(row.get("version").asString());
                    if (builder == null) {
                        builder = Snapshot.builder(versions.get(0));
                    }
                } else if (builder != null) {
                    add(builder, part, row);
                }
            }
            if (builder == null || versions.size() != 2 || !versions.get(0).equals(versions.get(1))) {
                return Optional.empty();
            }
            return Optional.of(builder.build());
        }
    }

    private static void add(SnapshotBuilder builder, String part, Value row) {
        switch (part) {
            case "dataset" -> {
                builder.dataset(new Snapshot.Dataset(
                        row.get("id").asString(),
                        row.get("title").asString(),
                        row.get("version").asString(),
                        row.get("checksum").asString()));
                builder.requires(row.get("id").asString(), texts(row, "requires"));
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
                String id = row.get("id").asString();
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
                        row.get("id").asString(),
                        row.get("source").asString(),
                        builder.vocabulary().type(row.get("type").asString()).orElseThrow(),
                        row.get("target").asString(),
                        new TieProperties(
                                dated(row, "from"),
                                dated(row, "to"),
                                amount(row),
                                text(row, "stake"),
                                text(row, "channel"),
                                text(row, "note")),
                        Basis.of(row.get("basis").asString()).orElseThrow(),
                        row.get("dataset").asString(),
                        texts(row, "evidence")));
            case "former-id" -> {
                builder.details(ParticularsReading.details(row, row.get("actor").asString()));
                builder.formerId(new Statements.FormerId(
                        row.get("id").asString(),
                        row.get("actor").asString(),
                        row.get("dataset").asString()));
                if (!row.get("name").isNull()) {
                    builder.merged(actor(builder, row, row.get("actor").asString()));
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

    private static Statements.Actor actor(SnapshotBuilder builder, Value row, String id) {
        return new Statements.Actor(
                id,
                row.get("name").asString(),
                builder.vocabulary().kind(row.get("kind").asString()).orElseThrow(),
                builder.vocabulary().sphere(row.get("sphere").asString("")).orElse(null),
                dated(row, "founded"),
                dated(row, "dissolved"),
                row.get("dataset").asString(),
                texts(row, "evidence"));
    }

    private static @Nullable Dated dated(Value row, String property) {
        Value year = row.get(property);
        return year.isNull()
                ? null
                : new Dated(
                        year.asInt(),
                        Precision.of(row.get(property + "Precision").asString(""))
                                .orElse(Precision.EXACT));
    }

    private static @Nullable Amount amount(Value row) {
        return row.get("amount").isNull()
                ? null
                : new Amount(row.get("amount").asDouble(), row.get("unit").asString(""), text(row, "qualifier"));
    }

    static List<String> texts(Value row, String property) {
        Value list = row.get(property);
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }

    static @Nullable String text(Value row, String property) {
        Value value = row.get(property);
        return value.isNull() ? null : value.asString();
    }
}
