package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadShareTest {

    @Test
    void nothingToWriteIsAllWritten() {
        assertThat(new LoadShare(List.of()).at(0)).isEqualTo(1);
    }

    /** More is written than the files have where data sets share ties, which is not told. */
    @Test
    void itGrowsWithEachFileToAll() {
        List<Dataset> datasets =
                Ingest.read(List.of(Path.of("import/hsp-thesis"), Path.of("import/hsp-supplement")), new ArrayList<>());
        LoadShare share = new LoadShare(datasets);
        List<Double> told = new ArrayList<>();
        for (Dataset dataset : datasets) {
            for (InputTable table : InputTable.values()) {
                told.add(share.at(0));
                told.add(share.at(dataset.rows(table).size()));
                share.add(dataset.rows(table).size());
            }
        }
        assertThat(told).isSorted().startsWith(0.0).endsWith(1.0);
        assertThat(share.at(5)).isEqualTo(1);
    }
}
