package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.helixatlas.graph.StoreSeal.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreSealTest {

    @TempDir
    private Path home;

    private StoreSeal seal;
    private Path records;

    @BeforeEach
    void store() throws IOException {
        seal = new StoreSeal(home);
        assertThat(seal.look()).isEqualTo(Finding.NO_STORE);
        Path folder = Files.createDirectories(home.resolve("data/databases/neo4j"));
        records = Files.write(folder.resolve("neostore.nodestore.db"), new byte[] {1, 2, 3});
        Files.createFile(folder.resolve("database_lock"));
        assertThat(seal.look()).isEqualTo(Finding.UNSEALED);
        seal.put();
    }

    @Test
    void holdsWhileNothingChanges() throws IOException {
        Files.write(records.resolveSibling("database_lock"), new byte[] {7});

        assertThat(seal.look()).isEqualTo(Finding.UNCHANGED);
        seal.lift();
        assertThat(seal.look()).isEqualTo(Finding.UNSEALED);
    }

    @Test
    void isBrokenByOneBit() throws IOException {
        Files.write(records, new byte[] {1, 2, 2});

        assertThat(seal.look()).isEqualTo(Finding.CHANGED);
    }

    @Test
    void isBrokenByAFileThatIsGoneOrNew() throws IOException {
        Files.write(records.resolveSibling("neostore"), new byte[] {0});
        assertThat(seal.look()).isEqualTo(Finding.CHANGED);

        Files.delete(records.resolveSibling("neostore"));
        assertThat(seal.look()).isEqualTo(Finding.UNCHANGED);

        Files.delete(records);
        assertThat(seal.look()).isEqualTo(Finding.CHANGED);
    }
}
