package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new store takes the place of an old one, and a crash in between is finished or taken back by the next start. */
class StoreFoldersTest {

    @TempDir
    Path data;

    private Path store;
    private StoreFolders folders;

    @BeforeEach
    void place() {
        store = data.resolve("neo4j");
        folders = new StoreFolders(store);
    }

    /** A folder of a sealed store whose graph and users are told by a word. */
    private static void store(Path home, String word) throws IOException {
        write(home.resolve("data/databases/neo4j/nodes"), word);
        write(home.resolve("data/databases/system/users"), word);
        write(home.resolve("data/transactions/system/log"), word);
        new StoreChecksums(home).put();
    }

    private static void write(Path file, String word) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, word);
    }

    private static String graph(Path home) throws IOException {
        return Files.readString(home.resolve("data/databases/neo4j/nodes"));
    }

    private List<String> found() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNewStoreHasTheUsersOfTheOldOneAndIsSealed() throws IOException {
        store(store, "old");
        store(folders.next(), "new");
        write(folders.next().resolve("data/databases/system/more"), "new");

        folders.exchange();

        assertThat(graph(store)).isEqualTo("new");
        assertThat(store.resolve("data/databases/system/users")).hasContent("old");
        assertThat(store.resolve("data/databases/system/more")).doesNotExist();
        assertThat(new StoreChecksums(store).look()).isEqualTo(StoreChecksums.Finding.UNCHANGED);
        assertThat(found()).containsExactly("neo4j", "neo4j-before");
        folders.clear();
        assertThat(found()).containsExactly("neo4j");
    }

    @Test
    void aNewStoreThatIsNotWholeTakesNoPlace() throws IOException {
        store(store, "old");
        write(folders.next().resolve("data/databases/neo4j/nodes"), "half");

        assertThatThrownBy(() -> folders.exchange()).isInstanceOf(IOException.class);

        assertThat(graph(store)).isEqualTo("old");
        assertThat(found()).containsExactly("neo4j", "neo4j-next");
    }

    @Test
    void aCrashBeforeTheFirstMoveLeavesTheOldStore() throws IOException {
        store(store, "old");
        store(folders.next(), "new");
        write(folders.draft().resolve("nodes"), "new");

        folders.recover();

        assertThat(graph(store)).isEqualTo("old");
        assertThat(found()).containsExactly("neo4j");
    }

    @Test
    void aCrashBetweenTheMovesIsFinished() throws IOException {
        store(data.resolve("neo4j-before"), "old");
        store(folders.next(), "new");

        folders.recover();

        assertThat(graph(store)).isEqualTo("new");
        assertThat(found()).containsExactly("neo4j");
    }

    @Test
    void aCrashAfterBothLeavesTheNewStore() throws IOException {
        store(data.resolve("neo4j-before"), "old");
        store(store, "new");

        folders.recover();

        assertThat(graph(store)).isEqualTo("new");
        assertThat(found()).containsExactly("neo4j");
    }

    @Test
    void anOldStoreIsNeverRemovedWhileNothingIsInItsPlace() throws IOException {
        store(data.resolve("neo4j-before"), "old");
        folders.clear();
        assertThat(found()).containsExactly("neo4j-before");
        folders.recover();
        assertThat(graph(store)).isEqualTo("old");
    }
}
