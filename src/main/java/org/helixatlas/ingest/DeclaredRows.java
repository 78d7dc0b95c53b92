package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.helixatlas.ingest.RowIndex.Place;
import org.helixatlas.model.SpellingSuggestion;
import org.jspecify.annotations.Nullable;

/** The rows that have ids, over all data sets, and what names them; whatever names none is told. */
final class DeclaredRows {

    /** So many wrong ids are held against all others; a file that refers to another data set would have millions. */
    private static final int HINTS = 1_000;

    private final List<Problem> problems;
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final Map<InputTable, RowIndex<String>> declared = new EnumMap<>(InputTable.class);
    private final Map<InputTable, Set<String>> ids = new EnumMap<>(InputTable.class);
    private @Nullable Dataset begun;
    private Set<String> reach = Set.of();
    private int hints;

    DeclaredRows(List<Problem> problems) {
        this.problems = problems;
    }

    /** The data set of which rows are added and judged from here on; those it requires were begun before. */
    void begin(Dataset dataset) {
        datasets.put(dataset.id(), dataset);
        begun = dataset;
        reach = requirements(dataset);
        ids.clear();
    }

    private Dataset current() {
        return Objects.requireNonNull(begun);
    }

    /** Whether the data set that was begun last may name rows of another. */
    boolean isInReach(String dataset) {
        return reach.contains(dataset);
    }

    private RowIndex<String> declared(InputTable table) {
        return declared.computeIfAbsent(table, t -> new RowIndex<>(row -> row.text("id")));
    }

    /** Adds the rows of a table of the data set that was begun last, none of which may have an id that is taken. */
    void add(InputTable table) {
        Dataset dataset = current();
        List<Row> rows = dataset.rows(table);
        RowIndex<String> known = declared(table).begin(rows, dataset.id());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Place<String> earlier = known.first(row.text("id"));
            if (earlier == null) {
                known.add(i, row);
            } else {
                problems.add(row.problem(
                        "id",
                        "the id '" + row.text("id") + "' is declared already in "
                                + earlier.row().file() + " line "
                                + earlier.row().line()
                                + "; an id is declared once over all data sets"));
            }
            if (table == InputTable.ACTORS) {
                eitherOr(row, InputTable.FORMER_IDS);
            } else if (table == InputTable.FORMER_IDS) {
                eitherOr(row, InputTable.ACTORS);
            }
        }
    }

    private void eitherOr(Row row, InputTable other) {
        Place<String> taken = declared(other).first(row.text("id"));
        if (taken != null) {
            problems.add(row.problem(
                    "id",
                    "'" + row.text("id") + "' stands in " + taken.row().file() + " line "
                            + taken.row().line() + "; an id is either an actor's or a former one"));
        }
    }

    /** A row of the data set that was begun last names evidence of it alone. */
    void ownEvidence(Row row) {
        Dataset dataset = current();
        for (String id : row.ids("evidence")) {
            Place<String> known = declared(InputTable.EVIDENCE).first(id);
            boolean own = known != null && known.home().equals(dataset.id());
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

    /**
     * The row that a cell names, of the data set that was begun last or one that it requires.
     *
     * @return null when the cell is empty or there is none, which is told
     */
    @Nullable
    Row named(Row row, String property, InputTable table) {
        if (!row.has(property)) {
            return null;
        }
        Place<String> found = declared(table).first(row, property);
        if (found == null) {
            String id = row.text(property);
            boolean judged = reach.stream()
                    .map(datasets::get)
                    .filter(Objects::nonNull)
                    .noneMatch(d -> d.unread().contains(table));
            if (judged) {
                problems.add(row.problem(property, "there is no " + id + " in " + table.file() + hint(id, ids(table))));
            }
            return null;
        }
        if (!reach.contains(found.home())) {
            problems.add(row.problem(
                    property,
                    "'" + row.text(property) + "' is declared by " + found.home()
                            + "; add that data set to requires in dataset.json"));
        }
        return found.row();
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

    private Set<String> ids(InputTable table) {
        return ids.computeIfAbsent(
                table,
                t -> datasets.values().stream()
                        .flatMap(d -> d.rows(t).stream())
                        .map(row -> row.text("id"))
                        .collect(Collectors.toSet()));
    }

    private String hint(String id, Set<String> known) {
        List<String> near = hints++ < HINTS ? SpellingSuggestion.to(id, known) : List.of();
        return near.isEmpty() ? "; add the row or correct the id" : "; did you mean " + String.join(" or ", near) + "?";
    }
}
