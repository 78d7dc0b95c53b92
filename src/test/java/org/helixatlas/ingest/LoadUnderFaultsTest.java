package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.helixatlas.Thorough;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.GraphParts;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.graph.LoadState;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** Loads and imports on a database that fails in the middle: in the end the graph is the one of the data sets that are kept. */
@Thorough
@NeedsDatabase
class LoadUnderFaultsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final Faulty database = new Faulty();
    private final LoadBoard board = new LoadBoard();
    private final GraphGate gate = GraphParts.gate(database);
    private final Driver driver = (Driver) gate.postProcessAfterInitialization(database.driver(), "driver");
    private final List<Loaded> loads = new CopyOnWriteArrayList<>();

    private History history;
    private Imports imports;
    private GraphLoading loading;

    @BeforeEach
    void oneDataSet() {
        SharedNeo4j.empty();
        new Folder(folder.resolve("import"), "a")
                .rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated", "two,Firm,Two,,,,,,,,a-stated");
        ImportProperties properties = new ImportProperties(
                folder.resolve("import"),
                folder.resolve("data"),
                DataSize.ofMegabytes(1),
                50,
                null,
                Duration.ofSeconds(1),
                "",
                Duration.ofMillis(200),
                20_000,
                false,
                Duration.ofSeconds(15));
        CypherFiles files = new CypherFiles();
        history = new History(properties);
        Ingest ingest = new Ingest(Loader.ofTransactions(driver, files), event -> {
            if (event instanceof Loaded loaded) {
                loads.add(loaded);
                history.keep(loaded);
            }
        });
        imports = new Imports(
                ingest,
                properties,
                new KeptSets(properties),
                history,
                new GraphVersion(driver, files),
                GraphParts.schema(driver),
                database,
                board,
                gate,
                new OtherServices(database, driver, files, properties));
        loading = new GraphLoading(database, imports, board, gate);
    }

    @AfterEach
    void end() {
        loading.destroy();
    }

    @Test
    void aLoadIsTriedUntilItSucceedsWhateverFails() throws Exception {
        database.refuse(
                new ServiceUnavailableException("Connection to the database terminated"),
                new StackOverflowError("in the thread of the load"));
        loading.run(new DefaultApplicationArguments());

        LoadState first = board.state();
        assertThat(first.isPending()).isTrue();
        assertThat(first.message()).contains("Attempt 1 failed.", "The database ended or did not answer meanwhile.");
        assertThat(new LoadHealth(board, gate).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        untilLoaded();
        assertThat(board.state().attempt()).isEqualTo(3);
        assertThat(new LoadHealth(board, gate).health().getStatus()).isEqualTo(Status.UP);
        assertThat(actors()).contains("name=One", "name=Two");
    }

    @Test
    void whatIsRejectedForItsContentIsNotTriedAgain() throws Exception {
        new Folder(folder.resolve("import"), "a").rows(InputTable.ACTORS, "one,Frim,One,,,,,,,,a-stated");
        loading.run(new DefaultApplicationArguments());
        assertThat(board.state().phase()).isEqualTo(LoadState.Phase.REJECTED);
        assertThat(board.state().message())
                .isEqualTo(
                        "The data sets are rejected. They have a problem, which the log names; the graph is left as it"
                                + " was.");
        assertThat(new LoadHealth(board, gate).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aDatabaseThatComesBackEmptyIsFilledAgainAndNotAskedBefore() throws Exception {
        loading.run(new DefaultApplicationArguments());
        String before = GraphDump.of(SharedNeo4j.driver());
        database.leave();
        SharedNeo4j.wipe();
        database.comeBack();
        if (loads.size() == 1) {
            assertThatThrownBy(driver::session).isInstanceOf(ServiceUnavailableException.class);
        }
        ServiceProcess.eventually(PATIENCE, () -> loads.size() == 2 && gate.isOpen());
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
        driver.session().close();
    }

    @Test
    void aDatabaseThatComesBackAsItWasIsNotLoadedAgain() throws Exception {
        loading.run(new DefaultApplicationArguments());
        database.leave();
        assertThat(gate.isOpen()).isFalse();
        database.comeBack();
        ServiceProcess.eventually(PATIENCE, gate::isOpen);
        assertThat(loads).hasSize(1);
    }

    @Test
    void aTransactionThatIsTooLargeIsTriedSeldomAndSaysWhatToRaise() throws Exception {
        database.refuse(new TransientException(
                "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
                "db.memory.transaction.max threshold reached"));
        loading.run(new DefaultApplicationArguments());
        assertThat(board.state().message()).contains("raise helix.database.heap");
        assertThat(board.state().retryAfter()).isGreaterThan(Duration.ofMinutes(4));
        // An import that loads all data sets ends the wait.
        assertThat(imports.accept(guest("Guest"), false).outcome()).isEqualTo(Outcome.LOADED);
        assertThat(board.state().phase()).isEqualTo(LoadState.Phase.LOADED);
    }

    @Test
    void pausesGrowUpToAMinute() {
        assertThat(Stream.of(1, 2, 3, 6, 7, 50).map(LoadFailure.OUTAGE::pause).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }

    @Test
    void anImportWhoseCommitIsKnownOnlyAfterwardsIsLoadedAndKept() throws Exception {
        imports.loadAll();
        database.loseTheNextCommit(false);
        assertThat(imports.accept(guest("Guest"), false).outcome()).isEqualTo(Outcome.LOADED);
        assertThat(folder.resolve("data/sets/guest/actors.csv")).exists();
        assertThat(actors()).contains("name=Guest");
        assertThat(imports.loadAll().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void anImportThatIsNotCommittedSaysSoAndChangesNothing() throws Exception {
        imports.loadAll();
        String before = GraphDump.of(SharedNeo4j.driver());
        // The first session asks for the version, the second is that of the load.
        database.pass();
        database.refuse(new ServiceUnavailableException("Connection to the database terminated"));
        assertThatThrownBy(() -> imports.accept(guest("Guest"), false))
                .isInstanceOfSatisfying(ImportFailed.class, e -> {
                    assertThat(e.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                    assertThat(e).hasMessageContaining("Nothing was changed. Send it again.");
                });
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
        assertThat(folder.resolve("data/sets/guest")).doesNotExist();
    }

    @Test
    void anImportOfWhichNobodyKnowsIsTakenBackWhenTheDatabaseIsBack() throws Exception {
        imports.loadAll();
        String before = GraphDump.of(SharedNeo4j.driver());
        database.loseTheNextCommit(true);
        assertThatThrownBy(() -> imports.accept(guest("Guest"), false))
                .isInstanceOfSatisfying(ImportFailed.class, e -> {
                    assertThat(e.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                    assertThat(e.retryAfter()).isPositive();
                    assertThat(e).hasMessageContaining("It is not known yet whether the graph has changed");
                });
        assertThat(actors()).contains("guest-stated");
        assertThat(folder.resolve("data/sets/guest")).doesNotExist();
        assertThat(imports.isInDoubt()).isTrue();

        database.comeBack();
        loading.run(new DefaultApplicationArguments());
        untilLoaded();
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
        assertThat(imports.isInDoubt()).isFalse();
    }

    @Test
    void aRemovalWhoseCommitIsKnownOnlyAfterwardsIsDoneAndKept() throws Exception {
        imports.loadAll();
        String before = GraphDump.of(SharedNeo4j.driver());
        imports.accept(guest("Guest"), false);
        database.loseTheNextCommit(false);
        assertThat(imports.remove("guest", false).report().outcome()).isEqualTo(Outcome.LOADED);
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
        assertThat(folder.resolve("data/sets/guest")).doesNotExist();
        assertThat(imports.loadAll().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aRemovalOfWhichNobodyKnowsIsTakenBackWhenTheDatabaseIsBack() throws Exception {
        imports.loadAll();
        imports.accept(guest("Guest"), false);
        String before = GraphDump.of(SharedNeo4j.driver());
        for (String id : List.of("guest", "a")) {
            database.loseTheNextCommit(true);
            assertThatThrownBy(() -> imports.remove(id, false))
                    .isInstanceOf(ImportFailed.class)
                    .hasMessageContaining("It is not known yet whether the graph has changed");
            assertThat(GraphDump.of(SharedNeo4j.driver())).isNotEqualTo(before);
            assertThat(imports.isInDoubt()).isTrue();
            database.comeBack();
            assertThat(imports.loadAll().outcome()).isEqualTo(Outcome.LOADED);
            assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
            assertThat(folder.resolve("data/sets/guest/actors.csv")).exists();
        }
    }

    @Test
    void aRemovalThatCannotBeKeptIsTakenBack() throws Exception {
        imports.loadAll();
        String before = GraphDump.of(SharedNeo4j.driver());
        // Its version is not kept, so that it would be lost.
        FileSystemUtils.deleteRecursively(folder.resolve("data/versions/a"));
        Files.writeString(folder.resolve("data/versions/a"), "in the way");
        imports.loadAll();
        assertThatThrownBy(() -> imports.remove("a", false))
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("the graph holds again what it held before");
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**incoming*");
    }

    @Test
    void anImportOnADatabaseThatIsAwayIsRefusedAtOnce() throws Exception {
        imports.loadAll();
        database.leave();
        assertThatThrownBy(() -> imports.accept(guest("Guest"), false))
                .isInstanceOfSatisfying(ImportFailed.class, e -> {
                    assertThat(e.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                    assertThat(e).hasMessage("It restarts. Nothing was changed.");
                });
    }

    @Test
    void anImportBesideAnotherLoadIsRefusedInsteadOfWaiting() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<LoadReport> other = CompletableFuture.supplyAsync(() -> {
            database.hold(begun, end);
            return imports.loadAll();
        });
        begun.await();
        try {
            assertThatThrownBy(() -> imports.accept(guest("Guest"), false))
                    .isInstanceOfSatisfying(ImportFailed.class, e -> {
                        assertThat(e.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                        assertThat(e.title()).isEqualTo("Another load is under way");
                        assertThat(e.retryAfter()).isPositive();
                    });
        } finally {
            end.countDown();
        }
        assertThat(other.get().outcome()).isEqualTo(Outcome.LOADED);
    }

    @Test
    void anImportThatCannotBeKeptIsTakenBack() throws Exception {
        imports.loadAll();
        imports.accept(guest("Guest"), false);
        String before = GraphDump.of(SharedNeo4j.driver());
        // A file in the place of the folder of versions: keeping one fails as on a disk that is full.
        Path versions = folder.resolve("data/versions/guest");
        FileSystemUtils.deleteRecursively(versions);
        Files.writeString(versions, "in the way");
        assertThatThrownBy(() -> imports.accept(guest("Renamed"), false))
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("the graph holds again what it held before");
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
        assertThat(folder.resolve("data/sets/guest/actors.csv")).content().contains("Guest");
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**incoming*");
    }

    @Test
    void aDiskThatIsFullIsSaidToBe() {
        assertThat(LoadFailure.of(new java.io.UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo(LoadFailure.DISK_FULL);
        assertThat(ImportFailed.with(LoadFailure.DISK_FULL, "Nothing was changed.", new IOException())
                        .status())
                .isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
    }

    private void untilLoaded() throws Exception {
        ServiceProcess.eventually(PATIENCE, () -> board.state().phase() == LoadState.Phase.LOADED);
    }

    private Upload guest(String name) throws IOException {
        new Folder(folder.resolve("guests"), "guest")
                .rows(InputTable.ACTORS, "guest,Firm," + name + ",,,,,,,,guest-stated");
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder.resolve("guests/guest"))) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return new Upload("guest", files);
    }

    private static String actors() {
        return GraphDump.of(SharedNeo4j.driver());
    }
}
