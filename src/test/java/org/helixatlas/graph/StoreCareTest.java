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

class StoreCareTest {

    private static final StartFailure DAMAGED = new StartFailure(Category.STORE, "page 3 is gone");

    private static final StartFailure SHORT_OF_MEMORY = new StartFailure(Category.MEMORY, "Java heap space");

    @TempDir
    private Path data;

    private Path store;
    private StoreCare care;

    @BeforeEach
    void store() throws IOException {
        store = Files.createDirectory(data.resolve("neo4j"));
        Files.writeString(store.resolve("records"), "of value");
        care = new StoreCare(store);
    }

    @Test
    void aDamagedStoreIsKeptBesideItsPlace() throws IOException {
        assertThat(care.order()).isEqualTo(Order.VERIFY);

        assertThat(care.replaces(DAMAGED)).isTrue();

        assertThat(store).doesNotExist();
        assertThat(beside()).singleElement().satisfies(aside -> {
            assertThat(aside.resolve("records")).hasContent("of value");
            assertThat(care.rebuilt())
                    .hasValueSatisfying(what -> assertThat(what).contains("page 3 is gone", aside.toString()));
        });
    }

    /** A new store that does not open either tells that the fault is elsewhere. */
    @Test
    void aStoreThatNeverOpenedIsNotMovedAgain() throws IOException {
        care.replaces(DAMAGED);
        Files.createDirectory(store);

        assertThat(care.replaces(DAMAGED)).isFalse();
        assertThat(store).exists();

        care.opened();
        assertThat(care.replaces(DAMAGED)).isTrue();
        assertThat(beside()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STORE", "MEMORY"})
    void nothingIsMovedForOtherCauses(Category kind) throws IOException {
        assertThat(care.replaces(new StartFailure(kind, "")))
                .as(kind.toString())
                .isFalse();
        assertThat(beside()).isEmpty();
        assertThat(care.rebuilt()).isEmpty();
    }

    @Test
    void aStoreThatAsksForTooMuchMemoryIsReplaced() throws IOException {
        assertThat(care.replaces(SHORT_OF_MEMORY)).isTrue();
        assertThat(beside()).hasSize(1);
        assertThat(care.rebuilt())
                .hasValueSatisfying(what -> assertThat(what).contains("more memory than there is", "heap space"));
    }

    /** A new store that needs more memory, too, tells that the old one was sound. */
    @Test
    void whereMemoryIsShortTheOldStoreComesBack() throws IOException {
        care.replaces(SHORT_OF_MEMORY);
        Files.createDirectory(store);
        Files.writeString(store.resolve("half"), "made");

        assertThat(care.replaces(SHORT_OF_MEMORY)).isFalse();

        assertThat(store.resolve("records")).hasContent("of value");
        assertThat(store.resolve("half")).doesNotExist();
        assertThat(beside()).isEmpty();
        assertThat(care.rebuilt()).isEmpty();
        assertThat(care.replaces(SHORT_OF_MEMORY)).as("tried again").isFalse();
    }

    /** It is damaged, whatever a new one lacks. */
    @Test
    void aDamagedStoreStaysAsideWhereMemoryIsShortToo() throws IOException {
        care.replaces(DAMAGED);
        Files.createDirectory(store);

        assertThat(care.replaces(SHORT_OF_MEMORY)).isFalse();

        assertThat(beside()).hasSize(1);
        assertThat(care.rebuilt()).isPresent();
    }

    @Test
    void aStoreThatFailedAtWorkIsCheckedNext() {
        care.opened();
        assertThat(care.order()).isEqualTo(Order.OPEN);

        assertThat(care.condemns("PANIC OTHER record 7 is not in use"))
                .contains("has stopped its store (record 7 is not in use)");
        assertThat(care.order()).isEqualTo(Order.CHECK);
    }

    @Test
    void aFullDiskIsNoReasonToCheckTheStore() {
        care.opened();

        assertThat(care.condemns("PANIC DISK the disk is full")).isPresent();
        assertThat(care.order()).isEqualTo(Order.OPEN);
    }

    /** Whoever finds a query that brings such an error about does not keep the database restarting. */
    @Test
    void anErrorThatACheckDidNotExplainIsBorneWith() {
        care.opened();
        assertThat(care.condemns("SUSPECT STORE record 7")).isPresent();
        care.opened();

        assertThat(care.condemns("SUSPECT STORE record 8")).isEmpty();
        assertThat(care.order()).isEqualTo(Order.OPEN);
        assertThat(care.condemns("PANIC OTHER record 9")).isPresent();
    }

    private List<Path> beside() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(path -> !path.equals(store)).toList();
        }
    }
}
