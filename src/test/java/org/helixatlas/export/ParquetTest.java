package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Parquet files of a small network hold. */
class ParquetTest {

    private static final Set<String> READ = Set.of(
            "number", "id", "name", "founded", "source", "target", "sourceNumber", "targetNumber", "type", "weight");

    @TempDir
    Path folder;

    private static byte[] zip(Snapshot snapshot, Projection projection, int rowsOfAFile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(new Parquet(rowsOfAFile), new Extract(View.of(snapshot, NetworkFilter.NONE, projection))).write(out);
        return out.toByteArray();
    }

    private List<String> unpacked(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
        return names;
    }

    /** Rows as names with values, of columns without lists, which this reader does not know; those whose value is null are not there. */
    private List<Map<String, Object>> rows(String name) throws IOException {
        HydratorSupplier<Map<String, Object>, Map<String, Object>> supplier =
                HydratorSupplier.constantly(new Hydrator<Map<String, Object>, Map<String, Object>>() {
                    @Override
                    public Map<String, Object> start() {
                        return new TreeMap<>();
                    }

                    @Override
                    public Map<String, Object> add(Map<String, Object> row, String heading, Object value) {
                        if (value != null) {
                            row.put(heading, value);
                        }
                        return row;
                    }

                    @Override
                    public Map<String, Object> finish(Map<String, Object> row) {
                        return row;
                    }
                });
        try (Stream<Map<String, Object>> all =
                ParquetReader.streamContent(folder.resolve(name).toFile(), supplier, READ)) {
            return all.toList();
        }
    }

    @Test
    void tablesAreFoldersOfFilesWithSoManyRows() throws IOException {
        assertThat(unpacked(zip(Topology.of("a-b", "b-c", "c-a", "d"), Projection.UNDIRECTED, 3)))
                .containsExactly(
                        "actors/part-00000.parquet",
                        "actors/part-00001.parquet",
                        "ties/part-00000.parquet",
                        "README.txt");
        assertThat(rows("actors/part-00000.parquet"))
                .extracting(row -> row.get("id"))
                .containsExactly("a", "b", "c");
        assertThat(rows("actors/part-00001.parquet"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("id", "d").containsEntry("number", 3));
        assertThat(rows("ties/part-00000.parquet"))
                .extracting(row -> row.get("source") + " " + row.get("sourceNumber") + " " + row.get("target") + " "
                        + row.get("targetNumber"))
                .containsExactlyInAnyOrder("a 0 b 1", "b 1 c 2", "c 2 a 0");
        assertThat(folder.resolve("README.txt")).content().contains("4 actors, 3 ties");
    }

    @Test
    void tablesWithoutRowsSayTheirColumnsAllTheSame() throws IOException {
        assertThat(unpacked(zip(Topology.of("a"), Projection.UNDIRECTED, 3)))
                .containsExactly("actors/part-00000.parquet", "ties/part-00000.parquet", "README.txt");
        assertThat(rows("ties/part-00000.parquet")).isEmpty();
    }

    @Test
    void mergedTiesHaveTheirWeight() throws IOException {
        unpacked(zip(Topology.of("a-b", "b-a"), new Projection(false, Weight.TIES, Set.of(), false), 9));
        assertThat(rows("ties/part-00000.parquet"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("weight", 2.0).doesNotContainKey("type"));
    }

    @Test
    void theSameNetworkIsTheSameBytes() throws IOException {
        Snapshot snapshot = Topology.of("a-b", "b-c", "c-a", "d");
        assertThat(zip(snapshot, Projection.DIRECTED, 2)).isEqualTo(zip(snapshot, Projection.DIRECTED, 2));
    }
}
