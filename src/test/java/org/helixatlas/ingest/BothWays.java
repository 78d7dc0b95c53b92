package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
        SharedNeo4j.empty();
        List<Dataset> datasets = new ArrayList<>();
        Loader loader = new Capturing(SharedNeo4j.driver(), datasets);
        List<GraphChanged> changes = new ArrayList<>();
        LoadReport report = new Ingest(loader, event -> {
                    if (event instanceof GraphChanged change) {
                        changes.add(change);
                    }
                })
                .load(imports);
        assertThat(report.problems()).isEmpty();
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(NetworkBytes.told(
                                SharedNeo4j.driver(),
                                report.version(),
                                change.content().orElseThrow()))
                        .as("the network that the rows tell, as bytes")
                        .isEqualTo(NetworkBytes.read(SharedNeo4j.driver())));
        Content written = content(SharedNeo4j.database());

        Map<String, String> wanted = loader.wanted(datasets);
        WholeGraph graph = new WholeGraph(datasets, wanted, report.version(), FILES, progress -> {});
        Content built = GraphParts.ofNewStore(folder, graph::writeTo, written.schema(), BothWays::content);

        assertThat(new HashSet<>(built.graph())).isEqualTo(new HashSet<>(written.graph()));
        assertThat(built).isEqualTo(written);
        LoadPlan inLine = LoadPlan.of(datasets, wanted, wanted);
        try (Session session = SharedNeo4j.driver().session()) {
            assertThat(new OthersContent(session, FILES).of(inLine)).isEmpty();
        }
        return built.graph();
    }

    private static Content content(GraphDatabaseService database) {
        try (Transaction tx = database.beginTx()) {
            List<String> schema = Stream.of("constraints", "indexes")
                    .flatMap(file ->
                            tx.execute(FILES.get("read", file).statement()).<String>columnAs("statement").stream())
                    .toList();
            return new Content(GraphDump.typed(database), schema);
        }
    }

    /** Keeps what it is given to load. */
    private static final class Capturing extends Loader {

        private final List<Dataset> datasets;

        Capturing(Driver driver, List<Dataset> datasets) {
            super(driver, FILES, null, LoadGuard.NONE, new GraphCommits());
            this.datasets = datasets;
        }

        @Override
        DoneLoad load(List<Dataset> given, boolean dryRun, Consumer<LoadProgress> told) {
            datasets.addAll(given);
            return super.load(given, dryRun, told);
        }
    }
}
