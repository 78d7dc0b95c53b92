package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows are found again as by lists of them, whatever holds them, and several that are about the same one by one. */
class RowMatchingTest {

    private static final List<InputTable.Column> COLUMNS = InputTable.ACTORS.columns().stream()
            .filter(c -> List.of("id", "name", "label").contains(c.property()))
            .toList();

    @Provide
    Arbitrary<List<Map<String, Object>>> tables() {
        Arbitrary<String> name = Arbitraries.of("x", "y", "").injectNull(0.1);
        return Combinators.combine(Arbitraries.of("a", "b", "c"), name)
                .as((id, text) -> {
                    Map<String, Object> cells = new HashMap<>(Map.of("id", id));
                    if (text != null) {
                        cells.put("name", text);
                    }
                    return cells;
                })
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 300)
    void rowsAreFoundAgainOneByOne(
            @ForAll("tables") List<Map<String, Object>> before,
            @ForAll("tables") List<Map<String, Object>> after,
            @ForAll boolean shared) {
        Values values = new Values();
        List<Row> earlier = rows(before, values);
        List<Row> later = rows(after, shared ? values : new Values());
        RowMatching found = RowMatching.of(earlier, later);

        Map<String, List<String>> added = new TreeMap<>();
        Map<String, List<String>> changed = new TreeMap<>();
        Map<String, List<String>> removed = new TreeMap<>();
        TreeSet<String> keys = new TreeSet<>(List.of("a", "b", "c"));
        for (String key : keys) {
            List<Integer> gone = about(before, key);
            List<Integer> come = new ArrayList<>();
            for (int i : about(after, key)) {
                gone.stream()
                        .filter(g -> before.get(g).equals(after.get(i)))
                        .findFirst()
                        .ifPresentOrElse(g -> gone.remove((Object) g), () -> come.add(i));
            }
            int both = Math.min(gone.size(), come.size());
            for (int i = 0; i < both; i++) {
                changed.computeIfAbsent(key, k -> new ArrayList<>()).add(gone.get(i) + " " + come.get(i));
            }
            gone.subList(both, gone.size())
                    .forEach(i ->
                            removed.computeIfAbsent(key, k -> new ArrayList<>()).add("" + i));
            come.subList(both, come.size())
                    .forEach(i ->
                            added.computeIfAbsent(key, k -> new ArrayList<>()).add("" + i));
        }
        assertThat(byKey(found.added()
                        .mapToObj(i -> List.of(later.get(i).key(), "" + i))
                        .toList()))
                .isEqualTo(added);
        assertThat(byKey(found.removed()
                        .mapToObj(i -> List.of(earlier.get(i).key(), "" + i))
                        .toList()))
                .isEqualTo(removed);
        assertThat(byKey(found.changed()
                        .mapToObj(
                                i -> List.of(later.get(i).key(), found.before(i).line() - 2 + " " + i))
                        .toList()))
                .isEqualTo(changed);
        assertThat(found.size()).isEqualTo(count(added) + count(changed) + count(removed));
    }

    private static int count(Map<String, List<String>> byKey) {
        return byKey.values().stream().mapToInt(List::size).sum();
    }

    private static Map<String, List<String>> byKey(List<List<String>> found) {
        Map<String, List<String>> byKey = new TreeMap<>();
        found.forEach(
                f -> byKey.computeIfAbsent(f.get(0), k -> new ArrayList<>()).add(f.get(1)));
        return byKey;
    }

    private static List<Integer> about(List<Map<String, Object>> table, String key) {
        List<Integer> about = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (table.get(i).get("id").equals(key)) {
                about.add(i);
            }
        }
        return about;
    }

    /** From the second line on, as in a file. */
    private static List<Row> rows(List<Map<String, Object>> table, Values values) {
        ColumnRows rows = new ColumnRows(InputTable.ACTORS, "actors.csv", COLUMNS, values);
        int line = 2;
        for (Map<String, Object> cells : table) {
            rows.add(
                    line++,
                    COLUMNS.stream()
                            .mapToInt(c -> cells.containsKey(c.property())
                                    ? values.number(cells.get(c.property()))
                                    : ColumnRows.ABSENT)
                            .toArray());
        }
        rows.complete();
        return rows;
    }
}
