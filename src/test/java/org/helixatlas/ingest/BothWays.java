package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.GraphParts;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.network.NetworkBytes;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/**
 * Loads data sets in one transaction and as a new store, and compares the graphs; and the network that is told by the rows with the one
 * that is read from the graph.
 */
final class BothWays {

    private static final CypherFiles FILES = new CypherFiles();

    private BothWays() {}

    /** What a store holds, and the statements that make its constraints and indexes. */
    private record Content(List<String> graph, List<String> schema) {}

    /** Both ways give the same graph, node by node, with the types of all values, and no load takes what the other wrote for another's. */
    static List<String> giveTheSame(Path imports, Path folder) throws Exception {
        List<GraphChanged> changes = new ArrayList<>();
        Written load = write(imports, UnaryOperator.identity(), changes::add);
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(NetworkBytes.told(
                                SharedNeo4j.driver(),
                                load.version(),
                                change.content().orElseThrow()))
                        .as("the network that the rows tell, as bytes")
                        .isEqualTo(NetworkBytes.read(SharedNeo4j.driver())));
        Content written = content(SharedNeo4j.database());

        Content built = ofNewStore(load, folder, written.schema(), BothWays::content);

        assertThat(new HashSet<>(built.graph())).isEqualTo(new HashSet<>(written.graph()));
        assertThat(built).isEqualTo(written);
        LoadPlan inLine = LoadPlan.of(load.datasets(), load.wanted(), load.wanted());
        try (Session session = SharedNeo4j.driver().session()) {
            assertThat(new OthersContent(session, FILES).of(inLine)).isEmpty();
        }
        return built.graph();
    }

    /** What one transaction wrote: the data sets, their checksums as the graph is to have them, and its version. */
    record Written(List<Dataset> datasets, Map<String, String> wanted, String version) {}

    /**
     * Loads data sets into the shared database, which is emptied before, in one transaction.
     *
     * @param rows is given the rows of each file and says in which order they are written
     */
    static Written write(Path imports, UnaryOperator<List<Row>> rows, Consumer<GraphChanged> changed)
            throws IOException {
        SharedNeo4j.empty();
        List<Dataset> datasets = new ArrayList<>();
        Loader loader = new Capturing(SharedNeo4j.driver(), datasets, rows);
        LoadReport report = new Ingest(loader, event -> {
                    if (event instanceof GraphChanged change) {
                        changed.accept(change);
                    }
                })
                .load(imports);
        assertThat(report.problems()).isEmpty();
        return new Written(datasets, loader.wanted(datasets), report.version());
    }

    /** Asks a new store that holds what was written. */
    static <T> T ofNewStore(Written load, Path folder, List<String> schema, Function<GraphDatabaseService, T> question)
            throws IOException {
        WholeGraph graph = new WholeGraph(load.datasets(), load.wanted(), load.version(), FILES, progress -> {});
        return GraphParts.ofNewStore(folder, graph::writeTo, schema, question);
    }

    private static Content content(GraphDatabaseService database) {
        return new Content(GraphDump.typed(database), schema(database));
    }

    /** The statements that make a database's constraints and indexes. */
    static List<String> schema(GraphDatabaseService database) {
        try (Transaction tx = database.beginTx()) {
            return Stream.of("constraints", "indexes")
                    .flatMap(file ->
                            tx.execute(FILES.get("read", file).statement()).<String>columnAs("statement").stream())
                    .toList();
        }
    }

    /** Keeps what it is given to load. */
    private static final class Capturing extends Loader {

        private final List<Dataset> datasets;
        private final UnaryOperator<List<Row>> rows;

        Capturing(Driver driver, List<Dataset> datasets, UnaryOperator<List<Row>> rows) {
            super(driver, FILES, null, LoadGuard.NONE, new GraphCommits());
            this.datasets = datasets;
            this.rows = rows;
        }

        @Override
        DoneLoad load(List<Dataset> given, boolean dryRun, Consumer<LoadProgress> told) {
            List<Dataset> ordered = given.stream().map(this::ordered).toList();
            datasets.addAll(ordered);
            return super.load(ordered, dryRun, told);
        }

        private Dataset ordered(Dataset dataset) {
            Map<InputTable, List<Row>> ordered = new EnumMap<>(InputTable.class);
            dataset.rows().forEach((table, inFile) -> ordered.put(table, rows.apply(inFile)));
            return new Dataset(
                    dataset.descriptor(),
                    dataset.vocabulary(),
                    ordered,
                    dataset.unread(),
                    dataset.merging(),
                    dataset.checksum(),
                    dataset.files());
        }
    }
}
