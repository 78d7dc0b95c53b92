package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.GraphParts;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.graph.LoadState.Phase;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Services that load into one server: each loads whole, and none takes away what another has loaded. */
@NeedsDatabase
class SeveralServicesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final CypherFiles FILES = new CypherFiles();

    @TempDir
    Path folder;

    private final List<Service> services = new ArrayList<>();

    @BeforeEach
    void empty() {
        SharedNeo4j.empty();
    }

    @AfterEach
    void end() {
        services.forEach(service -> {
            service.loading.destroy();
            service.others.destroy();
        });
    }

    /** A server that somebody else runs. */
    private static final class Server implements Database {

        @Override
        public DatabaseState state() {
            return new DatabaseState(DatabaseState.Phase.UP, Instant.now(), "", Duration.ZERO);
        }

        @Override
        public String uri() {
            return SharedNeo4j.uri();
        }

        @Override
        public DatabaseState await(Duration patience) {
            return state();
        }

        @Override
        public boolean isReplaceable() {
            return false;
        }

        @Override
        public int ends() {
            return 0;
        }

        @Override
        public boolean replace(String why, int ends) {
            return false;
        }
    }

    /** A service without its interface. */
    private final class Service {

        private final LoadBoard board = new LoadBoard();
        private final Database database = new Server();
        private final GraphGate gate = GraphParts.gate(database);
        private final OtherServices others;
        private final Imports imports;
        private final GraphLoading loading;

        Service(String imported, String kept, boolean discard) {
            Driver driver = SharedNeo4j.driver();
            ImportProperties properties = new ImportProperties(
                    folder.resolve(imported),
                    folder.resolve(kept),
                    DataSize.ofMegabytes(1),
                    50,
                    null,
                    Duration.ofSeconds(1),
                    "",
                    Duration.ofSeconds(1),
                    20_000,
                    discard,
                    Duration.ofSeconds(15));
            others = new OtherServices(database, driver, FILES, properties);
            History history = new History(properties);
            Ingest ingest = new Ingest(new Loader(driver, FILES, null, others, new GraphCommits()), event -> {
                if (event instanceof Loaded loaded) {
                    history.keep(loaded);
                }
            });
            imports = new Imports(
                    ingest,
                    properties,
                    new KeptSets(properties),
                    history,
                    new GraphVersion(driver, FILES),
                    GraphParts.schema(driver),
                    database,
                    board,
                    gate,
                    others);
            loading = new GraphLoading(database, imports, board, gate);
            services.add(this);
        }

        void start() {
            try {
                loading.run(new DefaultApplicationArguments());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        Phase phase() {
            return board.state().phase();
        }
    }

    /** One firm under a name of its own. */
    private void dataset(String imports, String id) {
        new Folder(folder.resolve(imports), id)
                .rows(InputTable.ACTORS, "firm-" + id + ",Firm,Firm " + id + ",,,,,,,," + id + "-stated");
    }

    private Upload upload(String id) {
        dataset("sent", id);
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder.resolve("sent").resolve(id))) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Upload(id, files);
    }

    private static List<String> loaded() {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run("MATCH (d:Dataset) RETURN d.id AS id ORDER BY id")
                    .list(row -> row.get("id").asString());
        }
    }

    /** What the graph holds while nobody has the right to load: a service may look once more by itself whether it has to. */
    private static String graph() throws Exception {
        AtomicReference<String> graph = new AtomicReference<>();
        ServiceProcess.eventually(PATIENCE, () -> {
            graph.set(GraphDump.of(SharedNeo4j.driver()));
            return !graph.get().contains("[Graph]{asked=");
        });
        return graph.get();
    }

    /** What one service alone makes of all of them. */
    private String fresh(String... ids) throws Exception {
        List<String> all = List.of(ids);
        all.forEach(id -> dataset("fresh", id));
        SharedNeo4j.empty();
        new Ingest(Loader.ofTransactions(SharedNeo4j.driver(), FILES), event -> {}).load(folder.resolve("fresh"));
        return graph();
    }

    @Test
    void twoThatShareTheirFoldersLoadAtOnceAndBothEndRight() throws Exception {
        dataset("import", "a");
        Service one = new Service("import", "data", false);
        Service other = new Service("import", "data", false);
        CompletableFuture.allOf(CompletableFuture.runAsync(one::start), CompletableFuture.runAsync(other::start))
                .join();
        CompletableFuture<Outcome> first = CompletableFuture.supplyAsync(() -> sent(one, "x"));
        assertThat(sent(other, "y")).isEqualTo(Outcome.LOADED);
        assertThat(first.join()).isEqualTo(Outcome.LOADED);
        assertThat(loaded()).containsExactly("a", "x", "y");
        // Whichever is asked takes away what came by the other.
        one.imports.remove("y", false);
        assertThat(again(other)).isEqualTo(Outcome.UNCHANGED);
        String both = graph();
        assertThat(both).isEqualTo(fresh("a", "x"));
    }

    /** Sends it until it is this one's turn, as one is told to. */
    private Outcome sent(Service service, String id) {
        while (true) {
            try {
                return service.imports.accept(upload(id), false).outcome();
            } catch (ImportFailed e) {
                assertThat(e.title()).isEqualTo(LoadTurn.TITLE);
                assertThat(e.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            }
        }
    }

    /** As at another start; the other one may just be looking whether it can load. */
    private static Outcome again(Service service) {
        while (true) {
            try {
                return service.imports.loadAll().outcome();
            } catch (AnotherLoads e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void twoWithDataSetsOfTheirOwnDoNotTakeAwayWhatTheOtherHasLoaded() throws Exception {
        dataset("import-one", "a");
        dataset("import-other", "b");
        Service one = new Service("import-one", "data-one", false);
        Service other = new Service("import-other", "data-other", false);
        CompletableFuture.allOf(CompletableFuture.runAsync(one::start), CompletableFuture.runAsync(other::start))
                .join();
        ServiceProcess.eventually(
                PATIENCE,
                () -> Stream.of(one.phase(), other.phase())
                        .sorted()
                        .toList()
                        .equals(List.of(Phase.LOADED, Phase.WITHHELD)));
        Service first = one.phase() == Phase.LOADED ? one : other;
        Service second = first == one ? other : one;
        String held = first == one ? "a" : "b";
        assertThat(loaded()).containsExactly(held);
        assertThat(second.board.state().message())
                .startsWith("The data sets are not loaded. The graph holds the data set '" + held
                        + "' that another service has loaded and this one does not have.");
        assertThat(new LoadHealth(second.board, second.gate).health().getStatus())
                .isEqualTo(Status.UP);
        assertThatThrownBy(() -> second.imports.accept(upload("c"), false))
                .isInstanceOfSatisfying(ImportFailed.class, e -> {
                    assertThat(e.status()).isEqualTo(HttpStatus.CONFLICT);
                    assertThat(e).hasMessageContaining("'" + held + "'").hasMessageEndingWith("Nothing was changed.");
                });
        assertThatThrownBy(() -> second.imports.accept(upload("c"), true)).isInstanceOf(ImportFailed.class);
        assertThat(loaded()).containsExactly(held);

        // Given what the other one has, it loads all.
        second.imports.accept(upload(held), false);
        ServiceProcess.eventually(PATIENCE, () -> second.phase() == Phase.LOADED);
        assertThat(loaded()).containsExactly("a", "b");
        String both = graph();
        // What the second has loaded is not the first one's to take away, at its next start neither.
        assertThat(again(first)).isEqualTo(Outcome.UNCHANGED);
        assertThatThrownBy(() -> first.imports.accept(upload("c"), true)).isInstanceOf(ImportFailed.class);
        assertThat(graph()).isEqualTo(both).isEqualTo(fresh("a", "b"));
    }

    @Test
    void oneThatFindsItsDataSetsBesideOthersServesAllAndSaysSo() throws Exception {
        dataset("import-all", "a");
        dataset("import-all", "b");
        dataset("import-one", "a");
        Service all = new Service("import-all", "data-all", false);
        all.start();
        String graph = graph();
        Service one = new Service("import-one", "data-one", false);
        one.start();
        assertThat(one.board.state().message())
                .isEqualTo(
                        "The data sets are loaded. The graph holds the data set 'b' too, which another service has loaded;"
                                + " that stays.");
        assertThat(one.imports.held()).isEqualTo(all.imports.held());
        assertThat(one.imports.isInLine()).isTrue();
        assertThat(graph()).isEqualTo(graph);
        // Its own it may take away, and what it is told to.
        assertThat(all.imports.remove("b", false).report().outcome()).isEqualTo(Outcome.LOADED);
        assertThat(loaded()).containsExactly("a");
    }

    @Test
    void oneThatIsPermittedToTakesAwayWhatOthersLoaded() {
        dataset("import-one", "a");
        dataset("import-other", "b");
        new Service("import-one", "data-one", false).start();
        Service other = new Service("import-other", "data-other", true);
        other.start();
        assertThat(other.phase()).isEqualTo(Phase.LOADED);
        assertThat(loaded()).containsExactly("b");
    }

    @Test
    void oneThatStartsWhileAnotherLoadsSaysThatItIsNextAndThenLoads() throws Exception {
        dataset("import", "a");
        Service one = new Service("import", "data", false);
        Service other = new Service("import", "data", false);
        one.others.alone(Duration.ZERO, () -> {
            other.start();
            assertThat(other.phase()).isEqualTo(Phase.QUEUED);
            assertThat(other.board.state().message())
                    .isEqualTo("Another service is loading into the database; the data sets of this one are next.");
            assertThat(new LoadHealth(other.board, other.gate).health().getStatus())
                    .isEqualTo(Status.OUT_OF_SERVICE);
            assertThatThrownBy(() -> other.imports.accept(upload("x"), false))
                    .isInstanceOf(ImportFailed.class)
                    .hasMessage("Another service loads into the database at present. Nothing was changed.");
            assertThat(loaded()).isEmpty();
            return "done";
        });
        ServiceProcess.eventually(PATIENCE, () -> other.phase() == Phase.LOADED);
        assertThat(loaded()).containsExactly("a");
    }

    /** Somebody has set it so while a service runs, and then another one starts. */
    @Test
    @Tag("embedded")
    void aDatabaseThatTakesNoWritingIsServedAndSaysWhyItTakesNoImports() throws Exception {
        dataset("import", "a");
        Service one = new Service("import", "data", false);
        one.start();
        String graph = graph();
        dataset("import-more", "a");
        dataset("import-more", "b");
        SharedNeo4j.readOnly(true);
        try {
            Service again = new Service("import", "data", false);
            again.start();
            Service more = new Service("import-more", "data-more", false);
            more.start();
            assertThat(again.board.state().phase()).isEqualTo(Phase.LOADED);
            assertThat(again.board.state().message())
                    .startsWith("The data sets are loaded. Imports are refused. The database is read-only at present");
            assertThat(new LoadHealth(again.board, again.gate).health().getStatus())
                    .isEqualTo(Status.UP);
            assertThat(more.board.state().message())
                    .startsWith("The data sets are not loaded. The database is read-only at present");
            for (Service service : List.of(one, again)) {
                assertThatThrownBy(() -> service.imports.accept(upload("x"), false))
                        .isInstanceOfSatisfying(ImportFailed.class, e -> {
                            assertThat(e.title()).isEqualTo("The database is read-only");
                            assertThat(e.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                            assertThat(e.retryAfter()).isPositive();
                            assertThat(e).hasMessageEndingWith("Nothing was changed.");
                        });
            }
            assertThat(graph()).isEqualTo(graph);
        } finally {
            SharedNeo4j.readOnly(false);
        }
        assertThat(one.imports.accept(upload("x"), false).outcome()).isEqualTo(Outcome.LOADED);
        assertThat(loaded()).containsExactly("a", "x");
    }

    /** Its load is judged and written; only the commit is left when another one has taken over. */
    @Test
    void aLoadThatWasTakenOverIsNotCommitted() throws Exception {
        dataset("import", "a");
        Service one = new Service("import", "data", false);
        one.imports.loadAll();
        String before = graph();
        assertThatThrownBy(() -> one.imports.accept(
                        "x",
                        () -> {
                            try (Session session = SharedNeo4j.driver().session()) {
                                session.run("MATCH (l:Graph {id: 'load'}) SET l.holder = 'another'")
                                        .consume();
                            }
                            return upload("x");
                        },
                        false))
                .isInstanceOfSatisfying(ImportFailed.class, e -> {
                    assertThat(e.title()).isEqualTo(LoadTurn.TITLE);
                    assertThat(e.retryAfter()).isPositive();
                    assertThat(e).hasMessage("Another service took over while this one loaded. Nothing was changed.");
                });
        try (Session session = SharedNeo4j.driver().session()) {
            session.run("MATCH (l:Graph {id: 'load'}) DELETE l").consume();
        }
        assertThat(graph()).isEqualTo(before);
        assertThat(one.imports.isInDoubt()).isFalse();
    }
}
