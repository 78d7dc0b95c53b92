package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.helixatlas.graph.Neo4jProcess.Order;
import org.helixatlas.graph.StartFailure.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreRecoveryTest {

    private static final StartFailure DAMAGED = new StartFailure(Category.STORE, "page 3 is gone");

    private static final StartFailure SHORT_OF_MEMORY = new StartFailure(Category.MEMORY, "Java heap space");

    @TempDir
    private Path data;

    private Path store;
    private StoreRecovery recovery;

    @BeforeEach
    void store() throws IOException {
        store = Files.createDirectory(data.resolve("neo4j"));
        Files.writeString(store.resolve("records"), "of value");
        recovery = new StoreRecovery(store);
    }

    @Test
    void aDamagedStoreIsKeptBesideItsPlace() throws IOException {
        assertThat(recovery.order()).isEqualTo(Order.VERIFY);

        assertThat(recovery.replaces(DAMAGED)).isTrue();

        assertThat(store).doesNotExist();
        assertThat(beside()).singleElement().satisfies(aside -> {
            assertThat(aside.resolve("records")).hasContent("of value");
            assertThat(recovery.rebuilt())
                    .hasValueSatisfying(what -> assertThat(what).contains("page 3 is gone", aside.toString()));
        });
    }

    /** A new store that does not open either tells that the fault is elsewhere. */
    @Test
    void aStoreThatNeverOpenedIsNotMovedAgain() throws IOException {
        recovery.replaces(DAMAGED);
        Files.createDirectory(store);

        assertThat(recovery.replaces(DAMAGED)).isFalse();
        assertThat(store).exists();

        recovery.opened();
        assertThat(recovery.replaces(DAMAGED)).isTrue();
        assertThat(beside()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STORE", "MEMORY"})
    void nothingIsMovedForOtherCauses(Category kind) throws IOException {
        assertThat(recovery.replaces(new StartFailure(kind, "")))
                .as(kind.toString())
                .isFalse();
        assertThat(beside()).isEmpty();
        assertThat(recovery.rebuilt()).isEmpty();
    }

    @Test
    void aStoreThatAsksForTooMuchMemoryIsReplaced() throws IOException {
        assertThat(recovery.replaces(SHORT_OF_MEMORY)).isTrue();
        assertThat(beside()).hasSize(1);
        assertThat(recovery.rebuilt())
                .hasValueSatisfying(what -> assertThat(what).contains("more memory than there is", "heap space"));
    }

    /** A new store that needs more memory, too, tells that the old one was sound. */
    @Test
    void whereMemoryIsShortTheOldStoreComesBack() throws IOException {
        recovery.replaces(SHORT_OF_MEMORY);
        Files.createDirectory(store);
        Files.writeString(store.resolve("half"), "made");

        assertThat(recovery.replaces(SHORT_OF_MEMORY)).isFalse();

        assertThat(store.resolve("records")).hasContent("of value");
        assertThat(store.resolve("half")).doesNotExist();
        assertThat(beside()).isEmpty();
        assertThat(recovery.rebuilt()).isEmpty();
        assertThat(recovery.replaces(SHORT_OF_MEMORY)).as("tried again").isFalse();
    }

    /** It is damaged, whatever a new one lacks. */
    @Test
    void aDamagedStoreStaysAsideWhereMemoryIsShortToo() throws IOException {
        recovery.replaces(DAMAGED);
        Files.createDirectory(store);

        assertThat(recovery.replaces(SHORT_OF_MEMORY)).isFalse();

        assertThat(beside()).hasSize(1);
        assertThat(recovery.rebuilt()).isPresent();
    }

    @Test
    void aStoreThatFailedAtWorkIsCheckedNext() {
        recovery.opened();
        assertThat(recovery.order()).isEqualTo(Order.OPEN);

        assertThat(recovery.condemns("PANIC OTHER record 7 is not in use"))
                .contains("has stopped its store (record 7 is not in use)");
        assertThat(recovery.order()).isEqualTo(Order.CHECK);
    }

    @Test
    void aFullDiskIsNoReasonToCheckTheStore() {
        recovery.opened();

        assertThat(recovery.condemns("PANIC DISK the disk is full")).isPresent();
        assertThat(recovery.order()).isEqualTo(Order.OPEN);
    }

    /** Whoever finds a query that brings such an error about does not keep the database restarting. */
    @Test
    void anErrorThatACheckDidNotExplainIsBorneWith() {
        recovery.opened();
        assertThat(recovery.condemns("SUSPECT STORE record 7")).isPresent();
        recovery.opened();

        assertThat(recovery.condemns("SUSPECT STORE record 8")).isEmpty();
        assertThat(recovery.order()).isEqualTo(Order.OPEN);
        assertThat(recovery.condemns("PANIC OTHER record 9")).isPresent();
    }

    private List<Path> beside() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(path -> !path.equals(store)).toList();
        }
    }
}
