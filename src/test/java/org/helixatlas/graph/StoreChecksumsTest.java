package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.helixatlas.graph.StoreChecksums.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreChecksumsTest {

    @TempDir
    private Path home;

    private StoreChecksums checksums;
    private Path records;

    @BeforeEach
    void store() throws IOException {
        checksums = new StoreChecksums(home);
        assertThat(checksums.look()).isEqualTo(Finding.NO_STORE);
        Path folder = Files.createDirectories(home.resolve("data/databases/neo4j"));
        records = Files.write(folder.resolve("neostore.nodestore.db"), new byte[] {1, 2, 3});
        Files.createFile(folder.resolve("database_lock"));
        assertThat(checksums.look()).isEqualTo(Finding.UNSEALED);
        checksums.put();
    }

    @Test
    void holdsWhileNothingChanges() throws IOException {
        Files.write(records.resolveSibling("database_lock"), new byte[] {7});

        assertThat(checksums.look()).isEqualTo(Finding.UNCHANGED);
        checksums.lift();
        assertThat(checksums.look()).isEqualTo(Finding.UNSEALED);
    }

    @Test
    void isBrokenByOneBit() throws IOException {
        Files.write(records, new byte[] {1, 2, 2});

        assertThat(checksums.look()).isEqualTo(Finding.CHANGED);
    }

    @Test
    void isBrokenByAFileThatIsGoneOrNew() throws IOException {
        Files.write(records.resolveSibling("neostore"), new byte[] {0});
        assertThat(checksums.look()).isEqualTo(Finding.CHANGED);

        Files.delete(records.resolveSibling("neostore"));
        assertThat(checksums.look()).isEqualTo(Finding.UNCHANGED);

        Files.delete(records);
        assertThat(checksums.look()).isEqualTo(Finding.CHANGED);
    }
}
