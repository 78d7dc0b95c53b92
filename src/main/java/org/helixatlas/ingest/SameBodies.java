package org.helixatlas.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.helixatlas.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which ids mean one body, by the decisions of all data sets taken together: one id of a body is kept, the one that no decision
 * calls the other, and all others stand for it.
 */
final class SameBodies {

    static final String SAME = "same";
    static final String DIFFERENT = "different";

    private static final List<String> IDENTIFIERS = List.of("ror", "wikidata", "lei");

    private final List<Problem> problems;
    private final Map<String, Row> actors = new HashMap<>();
    private final Map<String, Kind> kinds;
    private final SortedMap<String, List<Row>> same = new TreeMap<>();
    private final List<Row> different = new ArrayList<>();
    private final Set<Set<String>> apart = new HashSet<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final SortedMap<String, String> kept = new TreeMap<>();

    /**
     * The decisions of data sets.
     *
     * @param datasets all, in the order of their requirements
     * @param problems hears what in the decisions cannot be true together
     */
    SameBodies(List<Dataset> datasets, List<Problem> problems) {
        this.problems = problems;
        kinds = Dataset.kinds(datasets);
        for (Dataset dataset : datasets) {
            dataset.rows(InputTable.SAME).forEach(this::decision);
        }
        if (same.isEmpty()) {
            apart();
            return;
        }
        for (Dataset dataset : datasets) {
            dataset.rows(InputTable.ACTORS).forEach(row -> actors.putIfAbsent(row.text("id"), row));
        }
        same.keySet().forEach(id -> {
            if (!bodies.containsKey(id)) {
                judge(body(id));
            }
        });
        different.forEach(this::contradiction);
        apart();
    }

    /** The id that is kept of a body, by each other id of it. */
    SortedMap<String, String> kept() {
        return kept;
    }

    /** Whether it was decided that two ids, or those that stand for them, mean two bodies. */
    boolean areDifferent(String one, String other) {
        return !one.equals(other) && apart.contains(Set.of(one, other));
    }

    private void decision(Row row) {
        if (row.text("decision").equals(DIFFERENT)) {
            different.add(row);
        } else if (!row.text("actor").equals(row.text("other"))) {
            for (String end : List.of("actor", "other")) {
                same.computeIfAbsent(row.text(end), id -> new ArrayList<>()).add(row);
            }
        }
    }

    private Set<String> body(String first) {
        Set<String> body = new TreeSet<>(Set.of(first));
        Deque<String> open = new ArrayDeque<>(body);
        while (!open.isEmpty()) {
            String id = open.remove();
            for (Row row : same.get(id)) {
                String next = opposite(row, id);
                if (body.add(next)) {
                    open.add(next);
                }
            }
        }
        body.forEach(id -> bodies.put(id, body));
        return body;
    }

    private static String opposite(Row row, String id) {
        return row.text(row.text("actor").equals(id) ? "other" : "actor");
    }

    private void judge(Set<String> body) {
        List<String> first = body.stream().filter(id -> !isOther(id)).toList();
        if (first.isEmpty()) {
            List<Row> rows = body.stream()
                    .flatMap(id -> same.get(id).stream())
                    .distinct()
                    .toList();
            problems.add(rows.get(rows.size() - 1)
                    .problem(
                            "other",
                            "the ids " + String.join(", ", body) + " stand for one another in a circle ("
                                    + rows.stream().map(SameBodies::place).collect(Collectors.joining("; "))
                                    + "); keep one of them, which is the other of none"));
            return;
        }
        String root = first.get(0);
        for (String rival : first.subList(1, first.size())) {
            Row row = same.get(rival).get(0);
            problems.add(row.problem(
                    "actor",
                    "'" + rival + "' is kept of a body of which '" + root + "' is kept by "
                            + place(same.get(root).get(0))
                            + "; add a row that says which of the two is the other, or correct one"));
        }
        if (first.size() == 1) {
            body.stream().filter(id -> !id.equals(root)).forEach(id -> kept.put(id, root));
            compatible(root, body);
        }
    }

    private boolean isOther(String id) {
        return same.get(id).stream().anyMatch(row -> row.text("other").equals(id));
    }

    /** One body is of one kind and bears one identifier of each scheme. */
    private void compatible(String root, Set<String> body) {
        Row keptRow = actors.get(root);
        if (keptRow == null) {
            return;
        }
        Map<String, Row> bearers = new HashMap<>();
        bears(keptRow, bearers);
        for (String id : body) {
            Row row = actors.get(id);
            if (row == null || id.equals(root)) {
                continue;
            }
            Kind wanted = kinds.get(row.text("label"));
            Kind given = kinds.get(keptRow.text("label"));
            if (wanted != null && given != null && !given.mayBeCalled(wanted)) {
                problems.add(decisionOn(id)
                        .problem(
                                "other",
                                "'" + id + "' is a " + wanted.label() + " (" + place(row) + "), but '" + root + "' a "
                                        + given.label() + " (" + place(keptRow) + "); "
                                        + (wanted.mayBeCalled(given)
                                                ? "keep the id of the narrower kind"
                                                : "correct a kind or the decision")));
            }
            bears(row, bearers);
        }
    }

    private void bears(Row row, Map<String, Row> bearers) {
        for (String scheme : IDENTIFIERS) {
            if (!row.has(scheme)) {
                continue;
            }
            Row earlier = bearers.putIfAbsent(scheme, row);
            if (earlier != null && !earlier.text(scheme).equals(row.text(scheme))) {
                problems.add(decisionOn(row.text("id"))
                        .problem(
                                "other",
                                "'" + row.text("id") + "' has the " + scheme + " " + row.text(scheme) + " ("
                                        + place(row)
                                        + "), but '" + earlier.text("id") + "' " + earlier.text(scheme) + " ("
                                        + place(earlier) + "); correct an identifier or the decision"));
            }
        }
    }

    private Row decisionOn(String other) {
        return same.get(other).stream()
                .filter(row -> row.text("other").equals(other))
                .findFirst()
                .orElseThrow();
    }

    private void apart() {
        for (Row row : different) {
            String one = row.text("actor");
            String other = row.text("other");
            // Of ids that stand for one, nothing is asked.
            apart.add(new HashSet<>(List.of(kept.getOrDefault(one, one), kept.getOrDefault(other, other))));
        }
    }

    private void contradiction(Row row) {
        String from = row.text("actor");
        String to = row.text("other");
        if (!from.equals(to) && bodies.getOrDefault(from, Set.of()).contains(to)) {
            problems.add(row.problem(
                    "decision",
                    "'" + from + "' and '" + to + "' are different here and the same by "
                            + between(from, to).stream().map(SameBodies::place).collect(Collectors.joining(" and "))
                            + "; remove or correct one"));
        }
    }

    /** The shortest line of decisions by which two ids mean one body. */
    private List<Row> between(String from, String to) {
        Map<String, @Nullable Row> by = new HashMap<>();
        by.put(from, null);
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>(open);
        while (!seen.contains(to)) {
            String id = open.remove();
            for (Row row : same.get(id)) {
                String next = opposite(row, id);
                if (seen.add(next)) {
                    by.put(next, row);
                    open.add(next);
                }
            }
        }
        List<Row> path = new ArrayList<>();
        String at = to;
        while (!at.equals(from)) {
            Row row = Objects.requireNonNull(by.get(at));
            path.add(0, row);
            at = opposite(row, at);
        }
        return path;
    }

    private static String place(Row row) {
        return row.file() + " line " + row.line();
    }
}
