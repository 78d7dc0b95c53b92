package org.helixatlas.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Precision;
import org.helixatlas.network.KnownParticulars;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Statements;
import org.jspecify.annotations.Nullable;

/** What the data sets that were asked say of the actors and ties of an extract, as rows of {@link CypherScript}. */
final class ScriptRows {

    private final Statements statements;
    private final KnownParticulars known;
    private final Set<String> datasets;
    private final boolean statedOnly;
    private final Map<String, Snapshot.Actor> actors = new LinkedHashMap<>();
    private final Map<String, Snapshot.Tie> ties = new HashMap<>();

    ScriptRows(Extract extract) throws IOException {
        Snapshot world = extract.view().snapshot();
        statements = world.statements();
        known = extract.particulars().known();
        datasets = world.datasets().stream().map(Snapshot.Dataset::id).collect(Collectors.toSet());
        statedOnly = extract.view().filter().statedOnly();
        extract.nodes(node -> actors.put(node.id(), node.actor()));
        if (!extract.merged()) {
            extract.view().ties().forEach(tie -> ties.put(tie.id(), tie));
        }
    }

    /** The words of a sort that the data sets may use beside the shipped ones. */
    List<Map<String, Object>> words(Definition.Table table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        statements
                .words(datasets)
                .forEach((dataset, words) -> words.stream()
                        .filter(word -> word.table() == table)
                        .sorted(Comparator.comparing(Definition::name))
                        .forEach(word -> {
                            Map<String, Object> properties = new LinkedHashMap<>(word.properties());
                            properties.put("dataset", dataset);
                            rows.add(row("properties", properties));
                        }));
        return rows;
    }

    /** The sources and the pieces of evidence that are cited. */
    List<Map<String, Object>> evidence() {
        Set<String> cited = new TreeSet<>();
        actors.values().forEach(a -> cited.addAll(a.evidence()));
        ties.values().forEach(t -> cited.addAll(t.evidence()));
        lives().forEach(l -> cited.addAll(counting(l.evidence())));
        actors.values().forEach(a -> known.names(a).forEach(n -> cited.addAll(counting(n.evidence()))));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String id : cited) {
            Statements.Evidence piece = statements.evidence(id);
            if (piece != null) {
                Map<String, Object> properties = row("id", piece.id(), "dataset", piece.dataset());
                properties.put("basis", piece.basis().title());
                Json.put(properties, "year", piece.year());
                Map<String, Object> source = row(
                        "id", piece.source(), "reliability", piece.reliability().title());
                rows.add(row("properties", properties, "source", source));
            }
        }
        return rows;
    }

    /** What the row of an actor gives, beside what is shown of it. */
    Map<String, Map<String, Object>> declared() {
        Map<String, Map<String, Object>> declared = new HashMap<>();
        for (Statements.Actor row : statements.actors()) {
            Snapshot.Actor actor = actors.get(row.id());
            if (actor != null) {
                Map<String, Object> properties = row("evidence", actor.evidence());
                if (datasets.contains(row.dataset())) {
                    Json.put(
                            properties,
                            "declaredFounded",
                            row.founded() == null ? null : row.founded().year());
                    Json.put(
                            properties,
                            "declaredDissolved",
                            row.dissolved() == null ? null : row.dissolved().year());
                }
                declared.put(row.id(), properties);
            }
        }
        return declared;
    }

    /** The further names of the actors. */
    List<Map<String, Object>> names() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Snapshot.Actor actor : actors.values()) {
            for (Particulars.Name name : known.names(actor)) {
                Map<String, Object> properties = row("actor", actor.id(), "text", name.text());
                properties.put("language", name.language());
                properties.put("kind", name.kind());
                Json.put(properties, "from", name.from());
                Json.put(properties, "to", name.to());
                Json.put(properties, "pinyin", name.pinyin());
                Json.put(properties, "simplified", name.simplified());
                properties.put("dataset", name.dataset());
                properties.put("evidence", counting(name.evidence()));
                rows.add(row("properties", properties));
            }
        }
        return rows;
    }

    /** The figures that give a year of an actor's life. */
    List<Map<String, Object>> figures() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Statements.Life life : lives()) {
            Map<String, Object> properties =
                    row("subject", life.actor(), "metric", life.event().name().toLowerCase(Locale.ROOT));
            properties.put("value", (double) life.year().year());
            Json.put(properties, "qualifier", life.year().precision().qualifier());
            properties.put("dataset", life.dataset());
            properties.put("evidence", counting(life.evidence()));
            rows.add(row("actor", life.actor(), "properties", properties));
        }
        return rows;
    }

    private List<Statements.Life> lives() {
        return actors.keySet().stream()
                .flatMap(id -> statements.lives(id).stream())
                .filter(l -> datasets.contains(l.dataset()))
                .filter(l -> l.evidence().isEmpty() || !counting(l.evidence()).isEmpty())
                .toList();
    }

    /** What each data set states of the ties that several state. */
    List<Map<String, Object>> tieStatements() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Statements.Tie said : statements.ties()) {
            Snapshot.Tie tie = ties.get(said.id());
            if (tie != null && tie.datasets().size() > 1 && tie.datasets().contains(said.dataset())) {
                Map<String, Object> properties = row("tie", said.id(), "dataset", said.dataset());
                put(properties, "from", said.substance().from());
                put(properties, "to", said.substance().to());
                if (said.substance().amount() != null) {
                    properties.put("amount", said.substance().amount().value());
                    properties.put("unit", said.substance().amount().unit());
                    Json.put(properties, "qualifier", said.substance().amount().qualifier());
                }
                Json.put(properties, "stake", said.substance().stake());
                Json.put(properties, "channel", said.substance().channel());
                Json.put(properties, "note", said.substance().note());
                properties.put("basis", said.basis().title());
                properties.put("evidence", counting(said.evidence()));
                rows.add(row("properties", properties));
            }
        }
        return rows;
    }

    /** The ids that the actors had before. */
    List<Map<String, Object>> formerIds() {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        for (Statements.FormerId former : statements.formerIds()) {
            if (datasets.contains(former.dataset()) && actors.containsKey(former.actor())) {
                Map<String, Object> row = row("id", former.id(), "actor", former.actor());
                row.put("dataset", former.dataset());
                rows.put(former.id(), row);
            }
        }
        return List.copyOf(rows.values());
    }

    private List<String> counting(List<String> evidence) {
        return evidence.stream()
                .filter(id -> {
                    Statements.Evidence piece = statements.evidence(id);
                    return !statedOnly || piece == null || piece.basis() == Basis.STATED;
                })
                .toList();
    }

    private static Map<String, Object> row(String name, Object value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(name, value);
        return row;
    }

    private static Map<String, Object> row(String name, Object value, String other, Object more) {
        Map<String, Object> row = row(name, value);
        row.put(other, more);
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Dated dated) {
        if (dated != null) {
            row.put(name, dated.year());
            if (dated.precision() != Precision.EXACT) {
                row.put(name + "Precision", dated.precision().title());
            }
        }
    }
}
