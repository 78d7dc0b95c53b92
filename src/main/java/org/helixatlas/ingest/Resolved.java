package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.helixatlas.model.Amount;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Claim;
import org.helixatlas.model.ClaimSelection;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Precision;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.Support;
import org.helixatlas.model.TieProperties;
import org.jspecify.annotations.Nullable;

/**
 * What the graph shows of ties and lives when all that the data sets say is taken together, and what each says where several speak
 * of the same: then each has a statement of its own in the graph, so that none is lost and none speaks for another.
 */
final class Resolved {

    /** The metrics of figures that give a year of a life, with the property of the actor that they concern. */
    private static final List<String> LIFE = List.of("founded", "dissolved");

    private static final SortedSet<String> NOBODY = Collections.emptySortedSet();

    private static final Set<String> ENDS = Set.of("source", "target", "type", "label", "evidence");

    private final SpokenOf about;
    private final Map<String, Support> support = new HashMap<>();
    private final Map<String, RelationType> types;
    private final List<Dataset> datasets;
    private final boolean severalTie;
    private @Nullable RowIndex<String> ties;

    /** By the actor whose years a row may give. */
    private final RowIndex<String> lives = new RowIndex<>(SpokenOf::subject);

    private final Map<String, SortedSet<String>> mentions = new HashMap<>();
    private final Map<String, List<String>> mentionedBy = new HashMap<>();

    /** Millions of actors are mentioned by the same few data sets. */
    private final Map<SortedSet<String>, SortedSet<String>> mentioning = new HashMap<>();

    private record Said(String dataset, Row row) {}

    /**
     * What data sets say.
     *
     * @param datasets all that are to be in the graph
     * @param about of whom it is asked, and of ties between whom
     */
    Resolved(List<Dataset> datasets, SpokenOf about) {
        this.about = about;
        types = Dataset.types(datasets);
        this.datasets =
                datasets.stream().sorted(Comparator.comparing(Dataset::id)).toList();
        severalTie = datasets.stream()
                        .filter(d -> !d.rows(InputTable.TIES).isEmpty())
                        .count()
                > 1;
        Map<String, Reliability> reliabilities = new HashMap<>();
        for (Dataset dataset : datasets) {
            dataset.rows(InputTable.SOURCES)
                    .forEach(row -> reliabilities.put(
                            row.text("id"),
                            Reliability.of(row.text("reliability")).orElseThrow()));
        }
        this.datasets.forEach(dataset -> {
            for (Row row : dataset.rows(InputTable.EVIDENCE)) {
                String id = row.text("id");
                String source = row.text("source");
                Basis basis = Basis.of(row.text("basis")).orElseThrow();
                support.put(id, new Support(id, source, reliabilities.get(source), basis));
            }
            live(dataset, InputTable.ACTORS, row -> true);
            live(dataset, InputTable.FORMER_IDS, Merging::isMerged);
            live(dataset, InputTable.OBSERVATIONS, row -> LIFE.contains(row.text("metric")));
            CellNumbers mentioned = new CellNumbers();
            List<Row> ends = dataset.rows(InputTable.TIES);
            about.touching(ends).stream().mapToObj(ends::get).forEach(row -> {
                mention(dataset, row, "source", mentioned);
                mention(dataset, row, "target", mentioned);
            });
        });
    }

    private void live(Dataset dataset, InputTable table, Predicate<Row> gives) {
        List<Row> rows = dataset.rows(table);
        lives.begin(rows, dataset.id());
        about.named(rows, SpokenOf.subject(table)).stream().forEach(i -> {
            Row row = rows.get(i);
            if (gives.test(row)) {
                lives.add(i, row);
                mention(dataset, SpokenOf.subject(row));
            }
        });
    }

    private void mention(Dataset dataset, Row tie, String end, CellNumbers mentioned) {
        if (mentioned.get(tie, end) == CellNumbers.UNKNOWN) {
            if (about.contains(tie.text(end))) {
                mention(dataset, tie.text(end));
            }
            mentioned.note(tie, end, 0);
        }
    }

    private void mention(Dataset dataset, String actor) {
        SortedSet<String> before = mentions.getOrDefault(actor, NOBODY);
        if (before.contains(dataset.id())) {
            return;
        }
        SortedSet<String> all = new TreeSet<>(before);
        all.add(dataset.id());
        mentions.put(actor, mentioning.computeIfAbsent(all, same -> same));
        mentionedBy.computeIfAbsent(dataset.id(), id -> new ArrayList<>()).add(actor);
    }

    private static List<Said> said(RowIndex<String> rows, String id) {
        return rows.all(id).stream()
                .map(place -> new Said(place.home(), place.row()))
                .toList();
    }

    /** The ids of the actors that a data set declares, ties, or gives a year of. */
    List<String> mentionedBy(String dataset) {
        return mentionedBy.getOrDefault(dataset, List.of());
    }

    /** Whether several data sets state the tie. */
    boolean isShared(String tie) {
        return severalTie && ties().all(tie).size() > 1;
    }

    /** Whether one of some data sets states the tie. */
    boolean isStatedBy(Set<String> some, String tie) {
        return ties().all(tie).stream().anyMatch(place -> some.contains(place.home()));
    }

    /** Those of all data sets; made only when needed, for there are millions. Within one data set, no two have one id. */
    private RowIndex<String> ties() {
        if (ties == null) {
            RowIndex<String> all = new RowIndex<>(Row::tieId);
            datasets.forEach(dataset -> {
                List<Row> stated = dataset.rows(InputTable.TIES);
                all.addAll(stated, dataset.id(), about.between(stated));
            });
            ties = all;
        }
        return ties;
    }

    /** Whether several data sets mention the actor. */
    boolean isMentionedBySeveral(String actor) {
        return mentions.getOrDefault(actor, NOBODY).size() > 1;
    }

    /**
     * A tie as a parameter of the Cypher files that write it: with the values that are shown of it.
     *
     * @param row one that states it
     * @param dataset the row's
     */
    Map<String, Object> tie(Row row, String dataset) {
        String id = row.tieId();
        List<Said> said = severalTie ? said(ties(), id) : List.of(new Said(dataset, row));
        Row first = said.get(0).row;
        RelationType type = Objects.requireNonNull(types.get(first.text("type")));
        Map<String, Object> properties = said.size() == 1 ? cells(first) : shown(said);
        properties.put("id", id);
        properties.putAll(type.properties());
        properties.put(
                "basis",
                said.stream()
                        .map(s -> basis(s.row))
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .title());
        properties.put("datasets", said.stream().map(Said::dataset).toList());
        properties.put(
                "evidence",
                said.stream().flatMap(s -> s.row.ids("evidence").stream()).toList());
        Map<String, Object> tie = new HashMap<>();
        tie.put("id", id);
        tie.put("type", type.name());
        tie.put("source", first.text("source"));
        tie.put("target", first.text("target"));
        tie.put("properties", properties);
        return tie;
    }

    /** The same of a tie that some data set states. */
    Map<String, Object> tie(String id) {
        RowIndex.Place<String> stated = Objects.requireNonNull(ties().first(id));
        return tie(stated.row(), stated.home());
    }

    /** What each data set states of a tie that several state. */
    List<Map<String, Object>> statements(String id) {
        return said(ties(), id).stream()
                .map(said -> {
                    Map<String, Object> properties = cells(said.row);
                    properties.put("tie", id);
                    properties.put("dataset", said.dataset);
                    properties.put("basis", basis(said.row).title());
                    properties.put("evidence", said.row.ids("evidence"));
                    return Map.<String, Object>of("properties", properties);
                })
                .toList();
    }

    private static Map<String, Object> cells(Row tie) {
        Map<String, Object> properties = new LinkedHashMap<>();
        tie.cells().forEach((property, value) -> {
            if (!ENDS.contains(property)) {
                properties.put(property, value);
            }
        });
        return properties;
    }

    private Basis basis(Row row) {
        return row.ids("evidence").stream()
                .map(support::get)
                .map(Support::basis)
                .min(Comparator.naturalOrder())
                .orElse(Basis.INFERRED);
    }

    private Map<String, Object> shown(List<Said> said) {
        TieProperties substance = TieProperties.of(said.stream()
                        .map(s -> new TieProperties.Stated(substance(s.row), s.dataset, support(s.row)))
                        .toList())
                .substance();
        Map<String, Object> properties = new LinkedHashMap<>();
        put(properties, "discriminator", said.get(0).row.cells().get("discriminator"));
        put(properties, "from", substance.from());
        put(properties, "to", substance.to());
        if (substance.amount() != null) {
            properties.put("amount", substance.amount().value());
            properties.put("unit", substance.amount().unit());
            put(properties, "qualifier", substance.amount().qualifier());
        }
        put(properties, "stake", substance.stake());
        put(properties, "channel", substance.channel());
        put(properties, "note", substance.note());
        return properties;
    }

    private static void put(Map<String, Object> properties, String property, @Nullable Object value) {
        if (value != null) {
            properties.put(property, value);
        }
    }

    private static void put(Map<String, Object> properties, String property, @Nullable Dated dated) {
        if (dated != null) {
            properties.put(property, dated.year());
            if (dated.precision() != Precision.EXACT) {
                properties.put(property + "Precision", dated.precision().title());
            }
        }
    }

    private static TieProperties substance(Row row) {
        return new TieProperties(
                dated(row, "from"),
                dated(row, "to"),
                row.has("amount")
                        ? new Amount((Double) row.cells().get("amount"), row.text("unit"), text(row, "qualifier"))
                        : null,
                text(row, "stake"),
                text(row, "channel"),
                text(row, "note"));
    }

    private static @Nullable Dated dated(Row row, String property) {
        Integer year = row.year(property);
        return year == null
                ? null
                : new Dated(year, Precision.of(row.text(property + "Precision")).orElse(Precision.EXACT));
    }

    private static @Nullable String text(Row row, String property) {
        return row.has(property) ? row.text(property) : null;
    }

    private List<Support> support(Row row) {
        return row.ids("evidence").stream().map(support::get).toList();
    }

    /** The properties of an actor that come of all that is said of it: its years, and the data sets that mention it. */
    Map<String, Object> life(String actor) {
        Map<String, Object> properties = years(said(lives, actor));
        properties.put("datasets", List.copyOf(mentions.getOrDefault(actor, NOBODY)));
        return properties;
    }

    /** What each data set knows of the life of an actor that several mention. */
    List<Map<String, Object>> knowledge(String actor) {
        return mentions.get(actor).stream()
                .map(dataset -> {
                    Map<String, Object> properties = years(said(lives, actor).stream()
                            .filter(s -> s.dataset.equals(dataset))
                            .toList());
                    properties.put("actor", actor);
                    properties.put("dataset", dataset);
                    return Map.<String, Object>of("properties", properties);
                })
                .toList();
    }

    private Map<String, Object> years(Collection<Said> said) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String event : LIFE) {
            List<Claim<Integer>> claims = new ArrayList<>();
            for (Said each : said) {
                Dated year =
                        each.row.table() == InputTable.OBSERVATIONS ? figure(each.row, event) : dated(each.row, event);
                if (year != null) {
                    claims.add(Claim.of(year.year(), year.precision(), each.dataset, support(each.row)));
                }
            }
            put(properties, event, new ClaimSelection().year(event, claims));
        }
        return properties;
    }

    private static @Nullable Dated figure(Row observation, String metric) {
        return observation.text("metric").equals(metric)
                ? new Dated(
                        ((Double) observation.cells().get("value")).intValue(),
                        Precision.ofQualifier(observation.text("qualifier")))
                : null;
    }
}
