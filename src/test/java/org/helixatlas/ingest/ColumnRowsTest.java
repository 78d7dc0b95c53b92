package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Rows that are held in columns are what the cells of their file say. */
class ColumnRowsTest {

    private static final String HEADER = "id:ID,:LABEL,name,founded:int,evidence:string[]\n";

    private final List<Problem> problems = new ArrayList<>();

    /** Cells that are empty, alike, or unlike from some row on; rows that stand on several lines. */
    @Property(tries = 300)
    void eachRowHasItsCellsAndItsLine(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 999) Integer> seeds,
            @ForAll @IntRange(min = 0, max = 80) int unlikeFrom)
            throws IOException {
        problems.clear();
        StringBuilder file = new StringBuilder(HEADER);
        List<Row> expected = new ArrayList<>();
        long line = 2;
        for (int i = 0; i < seeds.size(); i++) {
            int seed = i < unlikeFrom ? 7 : seeds.get(i);
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("id", "a" + i);
            cells.put("label", seed % 2 == 0 ? "Place" : "Firm");
            cells.put("name", "Name " + seed % 50);
            if (seed % 3 > 0) {
                cells.put("founded", 1900 + seed % 100);
            }
            List<String> evidence = seed % 5 == 0 ? List.of("e1", "e2") : List.of("e" + seed % 5);
            cells.put("evidence", evidence);
            String blank = "\n".repeat(seed % 4 == 0 ? 1 + seed % 3 : 0);
            file.append(blank)
                    .append(cells.get("id") + "," + cells.get("label") + "," + cells.get("name") + ","
                            + cells.getOrDefault("founded", "") + ","
                            + String.join(";", evidence))
                    .append('\n');
            line += blank.length();
            expected.add(new Row(InputTable.ACTORS, "a/actors.csv", line++, cells));
        }
        List<Row> rows = read(file.toString());
        assertThat(problems).isEmpty();
        assertThat(rows).isEqualTo(expected);
        assertThat(rows.toString()).isEqualTo(expected.toString());
        assertThat(rows.stream().map(Row::hashCode))
                .isEqualTo(expected.stream().map(Row::hashCode).toList());
    }

    @Test
    void aCellThatIsEmptyIsAbsent() throws IOException {
        Row row = read(HEADER + "a1,Firm,One,,e1\n").get(0);
        assertThat(row.has("founded")).isFalse();
        assertThat(row.year("founded")).isNull();
        assertThat(row.cells())
                .containsExactly(
                        entry("id", "a1"),
                        entry("label", "Firm"),
                        entry("name", "One"),
                        entry("evidence", List.of("e1")));
    }

    @Test
    void aTextIsJudgedByTheTypeOfEachColumnThatHasIt() throws IOException {
        // The second row's id is the first one's name, which is no id.
        List<Row> rows = read(HEADER + "a1,Firm,One Firm,1984,e1\nOne Firm,Firm,1984,1984,e1\n");
        assertThat(rows).hasSize(1);
        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).contains("line 3").contains("is not an id"));
    }

    @Test
    void equalValuesAreKeptOnce() throws IOException {
        List<Row> rows = read(HEADER + "a1,Firm,Same,1984,e1\na2,Firm,Same,1984,e1\n");
        for (String property : List.of("label", "name", "founded", "evidence")) {
            assertThat(rows.get(0).cells().get(property))
                    .as(property)
                    .isSameAs(rows.get(1).cells().get(property));
        }
        assertThat(rows.get(0)).isNotSameAs(rows.get(0)).isEqualTo(rows.get(0));
    }

    private List<Row> read(String file) throws IOException {
        return new TableReading(InputTable.ACTORS, "a/actors.csv", Vocabulary.shipped(), new Values(), problems)
                .rows(FileContent.of(file.getBytes(StandardCharsets.UTF_8)));
    }
}
