package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.helixatlas.graph.DatabaseState.Phase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * The database process on real stores that were damaged while it was away, or whose trouble is not their own fault; each damage in
 * the short form of the suite of faults too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreDamageFaults {

    private static final String NODES = "data/databases/neo4j/neostore.nodestore.db";
    private static final String LOG = "data/transactions/neo4j/neostore.transaction.db.0";
    private static final String USERS = "data/databases/system/neostore.nodestore.db";
    private static final int FIRMS = 5_000;

    private Path closed;
    private Path killed;

    interface Damage {
        void to(Path file) throws IOException;
    }

    /** One store closed in good order and one whose process was killed, both with the same firms. */
    @BeforeAll
    void stores(@TempDir Path folder) throws Exception {
        closed = folder.resolve("closed");
        killed = folder.resolve("killed");
        with(closed, database -> {
            try (Driver driver = driver(database)) {
                driver.executableQuery(
                                "UNWIND range(1, $firms) AS i CREATE (:Firm {id: 'firm-' + i, name: 'Firm ' + i})")
                        .withParameters(java.util.Map.of("firms", FIRMS))
                        .execute();
                driver.executableQuery("CREATE CONSTRAINT FOR (f:Firm) REQUIRE f.id IS UNIQUE")
                        .execute();
            }
        });
        FileSystemUtils.copyRecursively(closed, killed);
        Files.delete(killed.resolve("neo4j/closed.crc"));
    }

    @Test
    void aSoundStoreIsOpenedWhetherItWasClosedOrKilled(@TempDir Path folder) throws Exception {
        for (Path store : List.of(closed, killed)) {
            Path directory = folder.resolve(store.getFileName());
            FileSystemUtils.copyRecursively(store, directory);

            with(directory, database -> {
                assertThat(database.rebuilt()).isEmpty();
                assertThat(firms(database)).isEqualTo(FIRMS);
            });

            assertThat(aside(directory)).isEmpty();
        }
    }

    Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("a bit of a sealed store", closed, NODES, (Damage) StoreDamageFaults::flipABit),
                Arguments.of("a page of an unsealed one", killed, NODES, (Damage) StoreDamageFaults::scribble),
                Arguments.of("its log, cut", killed, LOG, (Damage) StoreDamageFaults::cut),
                Arguments.of("a file of the users' database that is gone", killed, USERS, (Damage) Files::delete));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aDamagedStoreIsMovedAsideAndANewOneIsThere(String name, Path store, String file, Damage damage)
            throws Exception {
        Path directory = Files.createTempDirectory("helix-damage-");
        try {
            FileSystemUtils.copyRecursively(store, directory);
            damage.to(directory.resolve("neo4j").resolve(file));

            with(directory, database -> {
                assertThat(database.rebuilt())
                        .hasValueSatisfying(what -> assertThat(what)
                                .contains(directory + "/neo4j-aside-", "a new one is built from the data sets"));
                assertThat(firms(database)).isZero();
                assertThat(database.ends()).isEqualTo(1);
            });

            assertThat(aside(directory))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside.resolve("data")).isDirectory());
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    /** Pages that were zeroed under a running database: who reads them finds out. */
    @Test
    void damageThatIsFoundWhileItRunsLeadsToANewStoreToo(@TempDir Path directory) throws Exception {
        FileSystemUtils.copyRecursively(closed, directory);
        with(directory, database -> {
            Path properties = directory.resolve("neo4j/data/databases/neo4j/neostore.propertystore.db");
            try (Driver driver = driver(database);
                    RandomAccessFile file = new RandomAccessFile(properties.toFile(), "rw")) {
                file.write(new byte[(int) file.length()]);
                ServiceProcess.eventually(ServiceProcess.START, () -> {
                    read(driver);
                    return database.rebuilt().isPresent() && database.state().isUp();
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            assertThat(firms(database)).isZero();
        });
        with(directory, database -> assertThat(database.rebuilt()).isEmpty());
        assertThat(aside(directory)).hasSize(1);
    }

    private static void flipABit(Path file) throws IOException {
        try (RandomAccessFile records = new RandomAccessFile(file.toFile(), "rw")) {
            records.seek(20);
            int old = records.read();
            records.seek(20);
            records.write(old ^ 1);
        }
    }

    private static void scribble(Path file) throws IOException {
        try (RandomAccessFile records = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] page = new byte[8_192];
            new Random(7).nextBytes(page);
            records.write(page);
        }
    }

    private static void cut(Path file) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
            log.setLength(100);
        }
    }

    private static void read(Driver driver) {
        try {
            driver.executableQuery("MATCH (f) RETURN count(f.name) + sum(size(keys(f)))")
                    .execute();
        } catch (org.neo4j.driver.exceptions.Neo4jException e) {
            // As whoever asks sees it.
        }
    }

    private static void with(Path directory, Consumer<DatabaseProcess> use) throws IOException {
        Files.createDirectories(directory);
        try (DatabaseProcess database = DatabaseProcess.prepare(properties(directory), true, List.of())) {
            database.launch();
            DatabaseState state = database.await(ServiceProcess.START);
            assertThat(state.phase()).as(state.message()).isEqualTo(Phase.UP);
            use.accept(database);
        }
    }

    private static DatabaseProperties properties(Path directory) {
        return new DatabaseProperties(directory, 0, "256m", "16m", "", Duration.ZERO);
    }

    private static Driver driver(DatabaseProcess database) {
        return GraphDatabase.driver(
                database.uri(),
                AuthTokens.basic(EmbeddedNeo4j.USER, database.password()),
                SilentDriver.config().build());
    }

    private static int firms(DatabaseProcess database) {
        try (Driver driver = driver(database)) {
            return driver.executableQuery("MATCH (f:Firm) RETURN count(f) AS firms")
                    .execute()
                    .records()
                    .get(0)
                    .get("firms")
                    .asInt();
        }
    }

    private static List<Path> aside(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> path.getFileName().toString().startsWith("neo4j-aside-"))
                    .toList();
        }
    }
}
