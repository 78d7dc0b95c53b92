package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final Map<InputTable, Map<String, Row>> declared = new HashMap<>();
    private final Map<String, String> homeOf = new HashMap<>();

    References(List<Problem> problems) {
        this.problems = problems;
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

    /** Judges one more data set; those it requires have been judged before. */
    void judge(Dataset dataset) {
        datasets.put(dataset.id(), dataset);
        for (InputTable table : List.of(
                InputTable.SOURCES,
                InputTable.EVIDENCE,
                InputTable.ACTORS,
                InputTable.ASSESSMENTS,
                InputTable.PERIODS)) {
            dataset.rows(table).forEach(row -> declare(dataset, row, row.text("id")));
        }
        dataset.rows(InputTable.EVIDENCE).forEach(row -> evidence(dataset, row));
        dataset.rows(InputTable.ACTORS).forEach(row -> actor(dataset, row));
        Set<List<Object>> names = new HashSet<>();
        for (Row row : dataset.rows(InputTable.NAMES)) {
            refersTo(dataset, row, "actor", InputTable.ACTORS);
            inOrder(row, "from", "to");
            ownEvidence(dataset, row);
            if (!names.add(List.of(row.text("actor"), row.text("text"), row.text("language"), row.text("kind")))) {
                problems.add(row.problem("text", "the actor has this name already; one row is enough"));
            }
        }
        for (Row row : dataset.rows(InputTable.FORMER_IDS)) {
            refersTo(dataset, row, "actor", InputTable.ACTORS);
            declare(dataset, row, row.text("id"));
        }
        decisions(dataset);
        dataset.rows(InputTable.TIES).forEach(row -> tie(dataset, row));
        problems.addAll(CircularTies.errors(dataset));
        Set<List<Object>> figures = new HashSet<>();
        for (InputTable table : List.of(InputTable.OBSERVATIONS, InputTable.ASSESSMENTS, InputTable.PERIODS)) {
            for (Row row : dataset.rows(table)) {
                refersTo(dataset, row, "subject", InputTable.ACTORS);
                ownEvidence(dataset, row);
                if (table != InputTable.ASSESSMENTS) {
                    inOrder(row, "from", "to");
                }
                if (table == InputTable.OBSERVATIONS && !figures.add(figure(row))) {
                    problems.add(row.problem("", "this figure stands in the file already; one row is enough"));
                }
            }
        }
    }

    private void decisions(Dataset dataset) {
        Map<Set<String>, Row> decided = new HashMap<>();
        for (Row row : dataset.rows(InputTable.SAME)) {
            refersTo(dataset, row, "actor", InputTable.ACTORS);
            refersTo(dataset, row, "other", InputTable.ACTORS);
            ownEvidence(dataset, row);
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

    private static List<Object> figure(Row row) {
        return Arrays.asList(
                row.text("subject"),
                row.text("metric"),
                row.cells().get("value"),
                row.text("unit"),
                row.text("note"),
                row.year("from"),
                row.year("to"),
                row.ids("evidence"));
    }

    private void declare(Dataset dataset, Row row, String id) {
        Row earlier =
                declared.computeIfAbsent(row.table(), t -> new HashMap<>()).putIfAbsent(id, row);
        if (earlier != null) {
            problems.add(row.problem(
                    "id",
                    "the id '" + id + "' is declared already in " + earlier.file() + " line " + earlier.line()
                            + "; an id is declared once over all data sets"));
        } else {
            homeOf.put(row.table() + "/" + id, dataset.id());
        }
        if (row.table() == InputTable.ACTORS || row.table() == InputTable.FORMER_IDS) {
            InputTable other = row.table() == InputTable.ACTORS ? InputTable.FORMER_IDS : InputTable.ACTORS;
            Row taken = declared.getOrDefault(other, Map.of()).get(id);
            if (taken != null) {
                problems.add(row.problem(
                        "id",
                        "'" + id + "' stands in " + taken.file() + " line " + taken.line()
                                + "; an id is either an actor's or a former one"));
            }
        }
    }

    private void evidence(Dataset dataset, Row row) {
        refersTo(dataset, row, "source", InputTable.SOURCES);
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
        ownEvidence(dataset, row);
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

    private void tie(Dataset dataset, Row row) {
        Row source = refersTo(dataset, row, "source", InputTable.ACTORS);
        Row target = refersTo(dataset, row, "target", InputTable.ACTORS);
        ownEvidence(dataset, row);
        inOrder(row, "from", "to");
        for (String end : List.of("from", "to")) {
            if (row.has(end + "Precision") && !row.has(end)) {
                problems.add(row.problem(
                        end + "Precision", "there is no year that it could qualify; add the year or leave it empty"));
            }
        }
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
        if (source != null && source.equals(target)) {
            problems.add(
                    row.problem("target", "the tie leads back to '" + source.text("id") + "'; name another actor"));
        }
        if (type != null && source != null && target != null) {
            permitted(dataset, row, "source", type, source, type.sources());
            permitted(dataset, row, "target", type, target, type.targets());
            unique(dataset, row);
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

    private void unique(Dataset dataset, Row row) {
        String id = row.tieId();
        Row earlier =
                declared.computeIfAbsent(InputTable.TIES, t -> new HashMap<>()).putIfAbsent(id, row);
        if (earlier == null) {
            homeOf.put(InputTable.TIES + "/" + id, dataset.id());
            return;
        }
        String home = homeOf.get(InputTable.TIES + "/" + id);
        if (home.equals(dataset.id())) {
            problems.add(row.problem(
                    "",
                    "the tie stands already in line " + earlier.line() + "; join their evidence in one row, or give one"
                            + " that differs in time or substance a discriminator"));
            return;
        }
        if (!requirements(dataset).contains(home)) {
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

    private void ownEvidence(Dataset dataset, Row row) {
        Map<String, Row> known = declared.getOrDefault(InputTable.EVIDENCE, Map.of());
        for (String id : row.ids("evidence")) {
            boolean own =
                    known.containsKey(id) && Objects.equals(homeOf.get(InputTable.EVIDENCE + "/" + id), dataset.id());
            if (!own && !dataset.unread().contains(InputTable.EVIDENCE)) {
                problems.add(row.problem(
                        "evidence",
                        "there is no evidence '" + id + "' in " + dataset.id() + "/evidence.csv"
                                + hint(
                                        id,
                                        dataset.rows(InputTable.EVIDENCE).stream()
                                                .map(r -> r.text("id"))
                                                .collect(Collectors.toSet()))));
            }
        }
    }

    private @Nullable Row refersTo(Dataset dataset, Row row, String property, InputTable table) {
        if (!row.has(property)) {
            return null;
        }
        String id = row.text(property);
        Map<String, Row> known = declared.getOrDefault(table, Map.of());
        Row found = known.get(id);
        Set<String> reach = requirements(dataset);
        if (found == null) {
            boolean judged = reach.stream()
                    .map(datasets::get)
                    .filter(Objects::nonNull)
                    .noneMatch(d -> d.unread().contains(table));
            if (judged) {
                problems.add(
                        row.problem(property, "there is no " + id + " in " + table.file() + hint(id, known.keySet())));
            }
        } else if (!reach.contains(homeOf.get(table + "/" + id))) {
            problems.add(row.problem(
                    property,
                    "'" + id + "' is declared by " + homeOf.get(table + "/" + id)
                            + "; add that data set to requires in dataset.json"));
        }
        return found;
    }

    /** The data set itself and all that it requires, directly or not. */
    private Set<String> requirements(Dataset dataset) {
        Set<String> reach = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(dataset.id()));
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            Dataset next = datasets.get(id);
            if (reach.add(id) && next != null) {
                open.addAll(next.descriptor().requires());
            }
        }
        return reach;
    }

    private static String hint(String id, Set<String> known) {
        List<String> near = SpellingSuggestion.to(id, known);
        return near.isEmpty() ? "; add the row or correct the id" : "; did you mean " + String.join(" or ", near) + "?";
    }
}
