package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.ingest.RowIndex.Place;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.SpellingSuggestion;
import org.jspecify.annotations.Nullable;

/**
 * Judges what rows say of one another, over all data sets: ids, references, permitted ends, years in order. Data sets are judged
 * in the order of their requirements, so that a later one may refer to an earlier.
 */
final class References {

    private final List<Problem> problems;
    private final DeclaredRows declared;
    private final RowIndex<String> ties = new RowIndex<>(Row::tieId);

    /** Of whose ties it is asked whether another data set states them, too. */
    private final SpokenOf about;

    References(List<Problem> problems) {
        this(problems, SpokenOf.all());
    }

    /**
     * Some data sets are judged, others taken.
     *
     * @param about the actors of those that are judged
     */
    References(List<Problem> problems, SpokenOf about) {
        this.problems = problems;
        this.about = about;
        declared = new DeclaredRows(problems);
    }

    /** The data sets in the order of their requirements, then of their ids; those in a circle are left out and reported. */
    List<Dataset> inOrder(List<Dataset> all) {
        Map<String, Dataset> waiting =
                all.stream().collect(Collectors.toMap(Dataset::id, d -> d, (a, b) -> a, java.util.TreeMap::new));
        Set<String> known = Set.copyOf(waiting.keySet());
        List<Dataset> order = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (!waiting.isEmpty()) {
            List<Dataset> ready = waiting.values().stream()
                    .filter(d ->
                            d.descriptor().requires().stream().allMatch(r -> placed.contains(r) || !known.contains(r)))
                    .toList();
            if (ready.isEmpty()) {
                problems.add(new Problem(
                        waiting.keySet().iterator().next() + "/dataset.json",
                        0,
                        "requires",
                        "the data sets " + String.join(", ", waiting.keySet()) + " require one another in a circle"));
                break;
            }
            for (Dataset dataset : ready) {
                for (String required : dataset.descriptor().requires()) {
                    if (!known.contains(required)) {
                        problems.add(new Problem(
                                dataset.id() + "/dataset.json",
                                0,
                                "requires",
                                "there is no data set '" + required + "'; "
                                        + SpellingSuggestion.hint(required, known)));
                    }
                }
                waiting.remove(dataset.id());
                placed.add(dataset.id());
                order.add(dataset);
            }
        }
        return order;
    }

    /**
     * Adds one more data set, which has been judged before and with all that it requires was sound: what another one declares and
     * states, too, is found, and nothing else is looked for.
     */
    void take(Dataset dataset) {
        declare(dataset);
        declared.add(InputTable.FORMER_IDS);
        List<Row> stated = dataset.rows(InputTable.TIES);
        ties.begin(stated, dataset.id());
        about.between(stated).stream().forEach(i -> unique(dataset, stated.get(i), i));
    }

    private void declare(Dataset dataset) {
        declared.begin(dataset);
        for (InputTable table : List.of(
                InputTable.SOURCES,
                InputTable.EVIDENCE,
                InputTable.ACTORS,
                InputTable.ASSESSMENTS,
                InputTable.PERIODS)) {
            declared.add(table);
        }
    }

    /** Judges one more data set; those it requires have been judged before. */
    void judge(Dataset dataset) {
        declare(dataset);
        dataset.rows(InputTable.EVIDENCE).forEach(row -> evidence(dataset, row));
        dataset.rows(InputTable.ACTORS).forEach(row -> actor(dataset, row));
        for (Row row : dataset.rows(InputTable.NAMES)) {
            declared.named(row, "actor", InputTable.ACTORS);
            inOrder(row, "from", "to");
            declared.ownEvidence(row);
        }
        once(dataset, InputTable.NAMES, References::name, "text", "the actor has this name already; one row is enough");
        for (Row row : dataset.rows(InputTable.FORMER_IDS)) {
            declared.named(row, "actor", InputTable.ACTORS);
        }
        declared.add(InputTable.FORMER_IDS);
        decisions(dataset);
        List<Row> stated = dataset.rows(InputTable.TIES);
        ties.begin(stated, dataset.id());
        for (int i = 0; i < stated.size(); i++) {
            tie(dataset, stated.get(i), i);
        }
        problems.addAll(CircularTies.errors(dataset));
        for (InputTable table : List.of(InputTable.OBSERVATIONS, InputTable.ASSESSMENTS, InputTable.PERIODS)) {
            for (Row row : dataset.rows(table)) {
                declared.named(row, "subject", InputTable.ACTORS);
                declared.ownEvidence(row);
                if (table != InputTable.ASSESSMENTS) {
                    inOrder(row, "from", "to");
                }
            }
        }
        once(
                dataset,
                InputTable.OBSERVATIONS,
                References::figure,
                "",
                "this figure stands in the file already; one row is enough");
    }

    private void decisions(Dataset dataset) {
        Map<Set<String>, Row> decided = new HashMap<>();
        for (Row row : dataset.rows(InputTable.SAME)) {
            declared.named(row, "actor", InputTable.ACTORS);
            declared.named(row, "other", InputTable.ACTORS);
            declared.ownEvidence(row);
            if (row.has("actor") && row.text("actor").equals(row.text("other"))) {
                problems.add(row.problem("other", "'" + row.text("other") + "' is the same id; name another actor"));
                continue;
            }
            Row earlier = decided.putIfAbsent(Set.of(row.text("actor"), row.text("other")), row);
            if (earlier != null) {
                problems.add(row.problem(
                        "other", "the two are decided on in line " + earlier.line() + " already; one row is enough"));
            }
        }
    }

    private void once(Dataset dataset, InputTable table, Function<Row, String> same, String property, String message) {
        List<Row> rows = dataset.rows(table);
        RowIndex<Dataset> known = new RowIndex<Dataset>(same).begin(rows, dataset);
        for (int i = 0; i < rows.size(); i++) {
            if (known.addIfFirst(i, rows.get(i)) != null) {
                problems.add(rows.get(i).problem(property, message));
            }
        }
    }

    private static String name(Row row) {
        return Stream.of("actor", "text", "language", "kind").map(row::text).collect(Collectors.joining("\0"));
    }

    private static String figure(Row row) {
        return Stream.of("subject", "metric", "value", "unit", "note", "from", "to", "evidence")
                .map(property -> String.valueOf(row.cells().getOrDefault(property, "")))
                .collect(Collectors.joining("\0"));
    }

    private void evidence(Dataset dataset, Row row) {
        declared.named(row, "source", InputTable.SOURCES);
        boolean inferred = row.text("basis").equals("inferred");
        if (inferred && !row.has("rule")) {
            problems.add(row.problem("rule", "the cell is empty; what is inferred names its rule in one sentence"));
        }
        if (!inferred && row.has("rule") && row.has("basis")) {
            problems.add(row.problem(
                    "rule", "what is stated needs no rule; leave the cell empty or write inferred as basis"));
        }
    }

    private void actor(Dataset dataset, Row row) {
        declared.ownEvidence(row);
        inOrder(row, "founded", "dissolved");
        Kind kind = kind(dataset, row);
        if (kind == null) {
            return;
        }
        if (kind.namesItsSphere() && !row.has("sphere")) {
            problems.add(row.problem("sphere", "the cell is empty; a " + kind.label() + " names its sphere"));
        }
        String given = row.text("sphere");
        if (!kind.namesItsSphere()
                && !given.isEmpty()
                && !kind.sphere().map(s -> s.title().equals(given)).orElse(false)) {
            problems.add(row.problem(
                    "sphere",
                    "a " + kind.label() + " is of "
                            + kind.sphere().map(s -> "the sphere " + s.title()).orElse("no sphere")
                            + ", not " + given + "; leave the cell empty"));
        }
    }

    private static @Nullable Kind kind(Dataset dataset, Row actor) {
        return dataset.vocabulary().kind(actor.text("label")).orElse(null);
    }

    private void tie(Dataset dataset, Row row, int index) {
        Row source = declared.named(row, "source", InputTable.ACTORS);
        Row target = declared.named(row, "target", InputTable.ACTORS);
        declared.ownEvidence(row);
        inOrder(row, "from", "to");
        qualifiesAYear(row, "fromPrecision", "from");
        qualifiesAYear(row, "toPrecision", "to");
        if (row.has("amount") != row.has("unit")) {
            problems.add(row.problem(
                    row.has("amount") ? "unit" : "amount", "the cell is empty; amount and unit go together"));
        }
        if (row.cells().get("amount") instanceof Double amount && amount <= 0) {
            // Edges of no weight, or of less, have no meaning.
            problems.add(row.problem(
                    "amount", "it weighs the tie, so it is above 0; correct it, or leave amount and unit empty"));
        }
        if (row.has("qualifier") && !row.has("amount")) {
            problems.add(row.problem(
                    "qualifier", "there is no amount that it could qualify; add the amount or leave it empty"));
        }
        RelationType type = dataset.vocabulary().type(row.text("type")).orElse(null);
        if (source != null && target != null && source.text("id").equals(target.text("id"))) {
            problems.add(
                    row.problem("target", "the tie leads back to '" + source.text("id") + "'; name another actor"));
        }
        if (type != null && source != null && target != null) {
            permitted(dataset, row, "source", type, source, type.sources());
            permitted(dataset, row, "target", type, target, type.targets());
            unique(dataset, row, index);
        }
    }

    private void qualifiesAYear(Row row, String precision, String year) {
        if (row.has(precision) && !row.has(year)) {
            problems.add(
                    row.problem(precision, "there is no year that it could qualify; add the year or leave it empty"));
        }
    }

    private void permitted(Dataset dataset, Row row, String end, RelationType type, Row actor, Set<Kind> kinds) {
        Kind kind = kind(dataset, actor);
        if (kind != null && !kinds.contains(kind)) {
            problems.add(row.problem(
                    end,
                    "'" + actor.text("id") + "' is a " + kind.label() + ", but " + type.name() + " "
                            + (end.equals("source") ? "starts from " : "leads to ")
                            + kinds.stream().map(Kind::label).sorted().collect(Collectors.joining(", "))));
        }
    }

    private void unique(Dataset dataset, Row row, int index) {
        Place<String> earlier = ties.addIfFirst(index, row);
        if (earlier == null) {
            return;
        }
        String home = earlier.home();
        if (home.equals(dataset.id())) {
            problems.add(row.problem(
                    "",
                    "the tie stands already in line " + earlier.row().line()
                            + "; join their evidence in one row, or give one"
                            + " that differs in time or substance a discriminator"));
            return;
        }
        if (!declared.isInReach(home)) {
            problems.add(row.problem(
                    "",
                    "the tie is stated by " + home + " already; add it to requires in dataset.json to corroborate it"));
        }
    }

    private void inOrder(Row row, String first, String last) {
        Integer from = row.year(first);
        Integer to = row.year(last);
        if (from != null && to != null && from > to) {
            problems.add(row.problem(last, to + " is before " + row.table().headerOf(first) + ", " + from));
        }
    }
}
