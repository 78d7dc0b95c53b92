package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.helixatlas.Thorough;
import org.helixatlas.graph.NeedsEmbedded;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is answered depends on the graph, not on where the database stores it: every Cypher file is answered alike, row by row, by the
 * same rows written from the last to the first, and by a new store that is built of them from the first to the last.
 */
@Thorough
@NeedsEmbedded
class StorageOrderTest {

    @TempDir
    Path imports;

    @TempDir
    Path folder;

    @Test
    void ofTheShippedDataSets() throws IOException {
        answersAlike(Path.of("import"));
    }

    @Test
    void ofRowsThatDifferInOneCell() throws IOException {
        Twins.write(imports);
        answersAlike(imports);
    }

    private void answersAlike(Path datasets) throws IOException {
        BothWays.write(datasets, StorageOrderTest::reversed, change -> {});
        Map<String, List<String>> reversed = GraphAnswers.of(SharedNeo4j.database());
        BothWays.Written load = BothWays.write(datasets, UnaryOperator.identity(), change -> {});
        List<String> schema = BothWays.schema(SharedNeo4j.database());
        Map<String, List<String>> built = BothWays.ofNewStore(load, folder, schema, GraphAnswers::of);

        assertThat(built.keySet()).hasSizeGreaterThan(150);
        assertThat(differing(built, reversed))
                .as("questions answered otherwise by a new store than where rows were written the other way round")
                .isEmpty();
    }

    private static List<Row> reversed(List<Row> rows) {
        List<Row> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Each question that is answered otherwise, with the first rows that differ. */
    private static List<String> differing(Map<String, List<String>> one, Map<String, List<String>> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        return one.keySet().stream()
                .filter(question -> !one.get(question).equals(other.get(question)))
                .map(question -> question + "\n  " + firstDifference(one.get(question), other.get(question)))
                .toList();
    }

    private static String firstDifference(List<String> one, List<String> other) {
        int at = 0;
        while (at < Math.min(one.size(), other.size()) && one.get(at).equals(other.get(at))) {
            at++;
        }
        return "row " + at + ": " + row(one, at) + "\n  and: " + row(other, at);
    }

    private static String row(List<String> rows, int at) {
        return at < rows.size() ? rows.get(at) : "none";
    }
}
