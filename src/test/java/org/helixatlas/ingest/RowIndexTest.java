package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.helixatlas.ingest.RowIndex.Place;
import org.junit.jupiter.api.Test;

/** An index finds the rows that a map of their texts would, in the order in which they were added. */
class RowIndexTest {

    @Property(tries = 300)
    void findsWhatAMapFinds(
            @ForAll @Size(max = 5) List<@Size(max = 60) List<@IntRange(min = 0, max = 40) Integer>> lists,
            @ForAll @IntRange(min = 1, max = 3) int each) {
        RowIndex<Integer> index = new RowIndex<>(row -> row.text("id"));
        Map<String, List<Row>> expected = new LinkedHashMap<>();
        for (int list = 0; list < lists.size(); list++) {
            List<Row> rows = rows(list, lists.get(list));
            index.begin(rows, list);
            for (int i = 0; i < rows.size(); i += each) {
                index.add(i, rows.get(i));
                expected.computeIfAbsent(rows.get(i).text("id"), id -> new ArrayList<>())
                        .add(rows.get(i));
            }
        }
        for (int id = 0; id <= 41; id++) {
            List<Row> there = expected.getOrDefault("a" + id, List.of());
            assertThat(index.all("a" + id)).extracting(Place::row).isEqualTo(there);
            assertThat(index.contains("a" + id)).isEqualTo(!there.isEmpty());
            assertThat(index.all("a" + id))
                    .allSatisfy(place -> assertThat(place.row().line())
                            .isEqualTo(1_000L * place.home() + place.row().line() % 1_000));
        }
    }

    @Test
    void aRowIsAddedOnlyWhenNoOtherHasItsText() {
        List<Row> rows = rows(0, List.of(1, 2, 1));
        RowIndex<Integer> index = new RowIndex<Integer>(row -> row.text("id")).begin(rows, 0);
        assertThat(index.addIfFirst(0, rows.get(0))).isNull();
        assertThat(index.addIfFirst(1, rows.get(1))).isNull();
        assertThat(index.addIfFirst(2, rows.get(2)).row()).isEqualTo(rows.get(0));
        assertThat(index.all("a1")).hasSize(1);
    }

    /** A cell of rows in columns is looked for as a text once, and known by its number afterwards. */
    @Property(tries = 200)
    void findsForACellWhatItFindsForItsText(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> ids,
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 12) Integer> named) {
        Values values = new Values();
        List<Row> actors = column(InputTable.ACTORS, "id", ids, values);
        List<Row> ties = column(InputTable.TIES, "source", named, values);
        List<Row> othersTies = column(InputTable.TIES, "source", named, new Values());
        RowIndex<Integer> index = new RowIndex<Integer>(row -> row.text("id")).begin(actors, 0);
        for (int i = 0; i < actors.size(); i++) {
            // Some are asked for before all are there.
            index.add(i, actors.get(i));
            ties.stream().limit(i).forEach(tie -> assertFound(index, tie));
        }
        ties.forEach(tie -> assertFound(index, tie));
        ties.forEach(tie -> assertFound(index, tie));
        othersTies.forEach(tie -> assertFound(index, tie));
    }

    private static void assertFound(RowIndex<Integer> index, Row tie) {
        assertThat(index.first(tie, "source")).isEqualTo(index.first(tie.text("source")));
        assertThat(index.first(tie, "target")).isNull();
    }

    private static List<Row> column(InputTable table, String property, List<Integer> ids, Values values) {
        List<InputTable.Column> columns = table.columns().stream()
                .filter(column -> column.property().equals(property))
                .toList();
        ColumnRows rows = new ColumnRows(table, "a/" + table.file(), columns, values);
        for (int i = 0; i < ids.size(); i++) {
            rows.add(i + 2, new int[] {values.number("a" + ids.get(i))});
        }
        rows.complete();
        return rows;
    }

    /** Java's own hash of each of these texts is the same. */
    @Test
    void textsThatAreMadeToShareAHashAreFoundAsFastAsOthers() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1 << 15; i++) {
            StringBuilder id = new StringBuilder();
            for (int bit = 0; bit < 15; bit++) {
                id.append((i >> bit & 1) == 0 ? "aw" : "c9");
            }
            rows.add(new Row(InputTable.ACTORS, "a/actors.csv", i, Map.of("id", id.toString())));
        }
        assertThat(rows.stream().map(row -> row.text("id").hashCode()).distinct())
                .hasSize(1);
        int[] asked = {0};
        RowIndex<Integer> index = new RowIndex<>(row -> {
            asked[0]++;
            return row.text("id");
        });
        index.addAll(rows, 0);
        asked[0] = 0;
        rows.forEach(row -> assertThat(index.first(row.text("id")).row()).isSameAs(row));
        assertThat(asked[0]).as("rows that were looked at").isLessThan(rows.size() + 100);
    }

    private static List<Row> rows(int list, List<Integer> ids) {
        List<Row> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(
                new Row(InputTable.ACTORS, "a/actors.csv", 1_000L * list + rows.size(), Map.of("id", "a" + id))));
        return rows;
    }
}
