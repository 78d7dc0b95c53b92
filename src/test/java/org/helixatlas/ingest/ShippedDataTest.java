package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.junit.jupiter.api.Test;

@NeedsDatabase
class ShippedDataTest {

    @Test
    void theShippedDataSetsAreSoundAndLoadTwiceToTheSameGraph() {
        SharedNeo4j.empty();
        Ingest ingest = new Ingest(Loader.ofTransactions(SharedNeo4j.driver(), new CypherFiles()), event -> {});
        LoadReport first = ingest.load(Path.of("import"));
        assertThat(first.problems()).isEmpty();
        assertThat(first.outcome()).isEqualTo(Outcome.LOADED);
        String once = GraphDump.of(SharedNeo4j.driver());
        SharedNeo4j.empty();
        LoadReport again = ingest.load(Path.of("import"));
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(once);
    }
}
