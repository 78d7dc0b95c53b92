package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsDatabase
class WarmUpTest {

    @Test
    void leavesNothingNotEvenWhatAnInterruptedOneLeft(@TempDir Path directory) throws Exception {
        Path folder = Files.createDirectories(directory.resolve("warm-up"));
        Files.createDirectories(folder.resolve("data/databases/neo4j"));
        Files.writeString(folder.resolve("data/databases/neo4j/neostore"), "half of a store");

        WarmUp.in(folder);

        assertThat(directory).isEmptyDirectory();
    }
}
