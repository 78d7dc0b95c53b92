package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** How two versions of a table differ: b has another name, c came and a went. */
class DifferenceTest {

    private static final Dataset EARLIER = actors(row(2, "b", "Beta"), row(3, "a", "Alpha"), row(4, "d", "Delta"));
    private static final Dataset LATER = actors(row(2, "c", "Gamma"), row(3, "d", "Delta"), row(4, "b", "Bee"));

    private static Row row(int line, String id, String name) {
        return new Row(InputTable.ACTORS, "actors.csv", line, Map.of("id", id, "name", name));
    }

    private static Dataset actors(Row... rows) {
        return new Dataset(
                new Dataset.Descriptor("d", "D", "1", "CC0-1.0", "", List.of(), List.of()),
                Vocabulary.shipped(),
                Map.of(InputTable.ACTORS, List.of(rows)),
                Set.of(),
                "",
                "",
                new TreeMap<>());
    }

    @Test
    void tellsRowsThatCameChangedAndWent() {
        assertThat(Difference.between(EARLIER, LATER, 3))
                .singleElement()
                .isEqualTo(new Difference(
                        "actors.csv",
                        List.of(new Difference.Whole("c", 2, Map.of("id:ID", "c", "name", "Gamma"))),
                        List.of(new Difference.Changed("b", 4, List.of(new Difference.Cell("name", "Beta", "Bee")))),
                        List.of(new Difference.Whole("a", 3, Map.of("id:ID", "a", "name", "Alpha")))));
        assertThat(Difference.between(LATER, LATER, 0)).isEmpty();
    }

    @Test
    void moreRowsThanAskedForAreNotTold() {
        assertThatThrownBy(() -> Difference.between(EARLIER, LATER, 2))
                .isInstanceOfSatisfying(
                        Difference.TooMany.class, e -> assertThat(e.rows()).isEqualTo(3));
    }
}
