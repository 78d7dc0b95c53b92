package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rewrites the rows of data sets by decisions on which ids mean one body: whatever speaks of another id speaks of the one that is
 * kept. What a data set says stays its own: the row of an actor whose id goes becomes a former id of the same data set, with all
 * its cells, and its name an alias there.
 */
final class Merging {

    /** The columns of an actor's row that go with its former id. */
    private static final List<String> OF_ACTOR =
            List.of("label", "name", "sphere", "founded", "dissolved", "ror", "wikidata", "lei", "note", "evidence");

    private static final Set<String> ENDS = Set.of("source", "target", "evidence");

    private static final Map<InputTable, List<String>> REFERENCES = Map.of(
            InputTable.NAMES, List.of("actor"),
            InputTable.FORMER_IDS, List.of("actor"),
            InputTable.TIES, List.of("source", "target"),
            InputTable.OBSERVATIONS, List.of("subject"),
            InputTable.ASSESSMENTS, List.of("subject"),
            InputTable.PERIODS, List.of("subject"));

    private final Map<String, String> kept;
    private final Map<String, String> names = new HashMap<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<Row> changed = new HashSet<>();
    private final Map<String, String> discriminators;
    private final List<Dataset> datasets;

    /**
     * A rewriting.
     *
     * @param datasets sound ones, in the order of their requirements
     * @param kept the id that is kept, by each other id of the body
     */
    Merging(List<Dataset> datasets, SortedMap<String, String> kept) {
        this.kept = kept;
        if (kept.isEmpty()) {
            discriminators = Map.of();
            this.datasets = datasets;
            return;
        }
        datasets.forEach(d -> d.rows(InputTable.ACTORS).forEach(row -> names.put(row.text("id"), row.text("name"))));
        discriminators = discriminators(datasets);
        this.datasets = datasets.stream().map(this::merged).toList();
    }

    /** Whether a row of former ids is what a decision left of an actor's row. */
    static boolean isMerged(Row formerId) {
        return formerId.has("name");
    }

    /** The data sets with rewritten rows; those that name no id that goes are as they were. */
    List<Dataset> datasets() {
        return datasets;
    }

    /** What the decisions make meaningless. */
    List<Problem> warnings() {
        return warnings;
    }

    private Dataset merged(Dataset dataset) {
        boolean touched = dataset.rows(InputTable.ACTORS).stream().anyMatch(row -> kept.containsKey(row.text("id")))
                || REFERENCES.keySet().stream()
                        .anyMatch(table -> dataset.rows(table).stream().anyMatch(this::isTouched));
        if (!touched) {
            return dataset;
        }
        Map<InputTable, List<Row>> rows = new EnumMap<>(InputTable.class);
        rows.putAll(dataset.rows());
        REFERENCES.keySet().forEach(table -> rows.computeIfPresent(table, (t, all) -> rewritten(all)));
        List<Row> declared = new ArrayList<>();
        for (Row row : dataset.rows(InputTable.ACTORS)) {
            String root = kept.get(row.text("id"));
            if (root == null) {
                declared.add(row);
                continue;
            }
            added(rows, InputTable.FORMER_IDS).add(formerId(row, root));
            if (!row.text("name").equals(names.get(root))) {
                Row alias = alias(row, root);
                changed.add(alias);
                added(rows, InputTable.NAMES).add(alias);
            }
        }
        rows.put(InputTable.ACTORS, declared);
        rows.computeIfPresent(InputTable.NAMES, (t, all) -> united(all, List.of("actor", "text", "language", "kind")));
        rows.computeIfPresent(InputTable.OBSERVATIONS, (t, all) -> united(all, List.of()));
        rows.computeIfPresent(InputTable.TIES, (t, all) -> united(all, List.of()));
        return dataset.merged(rows);
    }

    private static List<Row> added(Map<InputTable, List<Row>> rows, InputTable table) {
        List<Row> all = new ArrayList<>(rows.getOrDefault(table, List.of()));
        rows.put(table, all);
        return all;
    }

    private static Row formerId(Row actor, String root) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("id", actor.text("id"));
        cells.put("actor", root);
        cells.put("reason", "merged");
        OF_ACTOR.stream()
                .filter(actor::has)
                .forEach(p -> cells.put(p, actor.cells().get(p)));
        return new Row(InputTable.FORMER_IDS, actor.file(), actor.line(), cells);
    }

    private static Row alias(Row actor, String root) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("label", "Name");
        cells.put("actor", root);
        cells.put("text", actor.text("name"));
        cells.put("language", "en");
        cells.put("kind", "alias");
        cells.put("evidence", actor.ids("evidence"));
        return new Row(InputTable.NAMES, actor.file(), actor.line(), cells);
    }

    private boolean isTouched(Row row) {
        return REFERENCES.get(row.table()).stream().anyMatch(p -> kept.containsKey(row.text(p)));
    }

    private List<Row> rewritten(List<Row> rows) {
        List<Row> rewritten = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Row next = isTouched(row) ? rewritten(row) : row;
            boolean touched = next != row;
            if (row.table() == InputTable.TIES) {
                if (isLoop(next)) {
                    warnings.add(row.problem(
                            "",
                            "the tie of '" + row.text("source") + "' to '" + row.text("target")
                                    + "' falls away: by decision both are one body"));
                    continue;
                }
                next = apart(row, next);
            }
            rewritten.add(next);
            if (touched) {
                changed.add(next);
            }
        }
        return rewritten;
    }

    private Row rewritten(Row row) {
        Map<String, Object> cells = new LinkedHashMap<>(row.cells());
        REFERENCES
                .get(row.table())
                .forEach(p -> cells.computeIfPresent(p, (k, id) -> kept.getOrDefault(id, (String) id)));
        return row.with(cells);
    }

    private static boolean isLoop(Row tie) {
        return tie.text("source").equals(tie.text("target"));
    }

    private Row apart(Row tie, Row next) {
        String discriminator = discriminators.get(tie.tieId());
        if (discriminator == null) {
            return next;
        }
        // In its place among the columns.
        Map<String, Object> cells = new LinkedHashMap<>();
        InputTable.TIES.columns().forEach(column -> {
            Object value = column.property().equals("discriminator")
                    ? discriminator
                    : next.cells().get(column.property());
            if (value != null) {
                cells.put(column.property(), value);
            }
        });
        return next.with(cells);
    }

    /** Rows that became equal, but for their evidence, are one row with all of it, where the first stands. */
    private List<Row> united(List<Row> rows, List<String> key) {
        Map<Map<String, Object>, Integer> places = new HashMap<>();
        rows.stream().filter(changed::contains).forEach(row -> places.put(told(row, key), -1));
        List<Row> united = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Map<String, Object> told = told(row, key);
            int place = places.getOrDefault(told, -1);
            if (place >= 0) {
                united.set(place, united(united.get(place), row));
                continue;
            }
            places.computeIfPresent(told, (k, none) -> united.size());
            united.add(row);
        }
        return united;
    }

    private static Map<String, Object> told(Row row, List<String> key) {
        Map<String, Object> told = new HashMap<>(row.cells());
        told.remove("evidence");
        if (!key.isEmpty()) {
            told.keySet().retainAll(key);
        }
        return told;
    }

    private static Row united(Row one, Row other) {
        Set<String> evidence = new LinkedHashSet<>(one.ids("evidence"));
        evidence.addAll(other.ids("evidence"));
        Map<String, Object> cells = new LinkedHashMap<>(one.cells());
        cells.put("evidence", List.copyOf(evidence));
        return one.with(cells);
    }

    /**
     * Tells ties apart that get one id though a data set gives them different years or substance. The same tie of two data sets
     * gets the same discriminator.
     *
     * @return the discriminator that a tie gets, by its id before
     */
    private Map<String, String> discriminators(List<Dataset> datasets) {
        Map<String, SortedMap<String, List<Row>>> meeting = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        each(datasets, row -> {
            if (isTouched(row)) {
                meeting.put(rewritten(row).tieId(), new TreeMap<>());
            }
        });
        each(datasets, row -> {
            String id = rewritten(row).tieId();
            ids.add(id);
            SortedMap<String, List<Row>> ties = meeting.get(id);
            if (ties != null && !isLoop(rewritten(row))) {
                ties.computeIfAbsent(row.tieId(), k -> new ArrayList<>()).add(row);
            }
        });
        Map<String, String> discriminators = new HashMap<>();
        meeting.forEach((id, ties) -> {
            List<Set<String>> accounts = accounts(id, ties);
            int number = 2;
            for (Set<String> account : accounts.subList(Math.min(1, accounts.size()), accounts.size())) {
                Row tie = ties.get(account.iterator().next()).get(0);
                String before = tie.text("discriminator");
                String discriminator;
                do {
                    discriminator = (before.isEmpty() ? "" : before + "-") + "account-" + number++;
                } while (!ids.add(withDiscriminator(rewritten(tie), discriminator)));
                for (String each : account) {
                    discriminators.put(each, discriminator);
                }
            }
        });
        return discriminators;
    }

    private static String withDiscriminator(Row tie, String discriminator) {
        Map<String, Object> cells = new LinkedHashMap<>(tie.cells());
        cells.put("discriminator", discriminator);
        return tie.with(cells).tieId();
    }

    private static void each(Collection<Dataset> datasets, java.util.function.Consumer<Row> look) {
        datasets.forEach(d -> d.rows(InputTable.TIES).forEach(look));
    }

    /** The ids before, in groups that no data set tells apart; the group of the kept id itself comes first. */
    private static List<Set<String>> accounts(String id, SortedMap<String, List<Row>> ties) {
        List<Set<String>> accounts = new ArrayList<>();
        List<String> inOrder = new ArrayList<>(ties.keySet());
        if (inOrder.remove(id)) {
            inOrder.add(0, id);
        }
        for (String each : inOrder) {
            accounts.stream()
                    .filter(account -> account.stream().noneMatch(a -> isApart(ties.get(a), ties.get(each))))
                    .findFirst()
                    .orElseGet(() -> {
                        Set<String> account = new TreeSet<>();
                        accounts.add(account);
                        return account;
                    })
                    .add(each);
        }
        return accounts;
    }

    private static boolean isApart(List<Row> some, List<Row> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> one.file().equals(other.file())
                                && !substance(one).equals(substance(other))));
    }

    private static Map<String, Object> substance(Row tie) {
        Map<String, Object> cells = new HashMap<>(tie.cells());
        cells.keySet().removeAll(ENDS);
        return cells;
    }

    /** What no data set may say of a body and its rows say only together: that it descends from itself or is a part of itself. */
    List<Problem> errors() {
        return datasets.stream()
                .filter(d -> !d.merging().isEmpty())
                .flatMap(d -> CircularTies.errors(d).stream())
                .toList();
    }
}
