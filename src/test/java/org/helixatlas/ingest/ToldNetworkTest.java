package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.graph.GraphContent;
import org.helixatlas.graph.GraphForetold;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/**
 * When a load tells what the graph holds, so that it is not read back. {@link WholeGraphTest} compares what is told with what is read.
 */
@NeedsDatabase
class ToldNetworkTest {

    @TempDir
    Path imports;

    private final List<GraphChanged> changes = new ArrayList<>();

    @BeforeEach
    void oneActorAndAnEmptyGraph() {
        SharedNeo4j.empty();
        new Folder(imports, "a").rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated");
    }

    private final Ingest ingest = new Ingest(Loader.ofTransactions(SharedNeo4j.driver(), new CypherFiles()), event -> {
        if (event instanceof GraphChanged change) {
            changes.add(change);
        }
    });

    private boolean isToldByALoad() {
        changes.clear();
        ingest.load(imports);
        assertThat(changes).hasSize(1);
        return changes.get(0).content().isPresent();
    }

    @Test
    void aLoadIntoAnEmptyGraphTells() {
        assertThat(isToldByALoad()).isTrue();
    }

    @Test
    void oneThatFindsTheGraphInLineDoesNot() {
        isToldByALoad();
        assertThat(isToldByALoad()).isFalse();
    }

    @Test
    void oneThatAddsToWhatIsThereDoesNot() {
        isToldByALoad();
        new Folder(imports, "b").rows(InputTable.ACTORS, "two,Firm,Two,,,,,,,,b-stated");
        assertThat(isToldByALoad()).isFalse();
    }

    @Test
    void oneBesideWhatSomebodyElseWroteDoesNot() {
        try (Session session = SharedNeo4j.driver().session()) {
            session.run("CREATE (:Note)").consume();
        }
        assertThat(isToldByALoad()).isFalse();
    }

    @Test
    void whatIsForetoldOfAnEmptyGraphIsWhatTheLoadTells() {
        GraphForetold foretold = ingest.foretold(Ingest.folders(imports)).orElseThrow();
        assertThat(isToldByALoad()).isTrue();
        assertThat(foretold.version()).isEqualTo(changes.get(0).version());
        assertThat(rows(foretold.content()))
                .isEqualTo(rows(changes.get(0).content().orElseThrow()))
                .isNotEmpty();
    }

    @Test
    void whatIsLoadedIsWhatTheFoldersHoldByThen() {
        GraphForetold foretold = ingest.foretold(Ingest.folders(imports)).orElseThrow();
        new Folder(imports, "a")
                .rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated", "two,Firm,Two,,,,,,,,a-stated");
        isToldByALoad();
        assertThat(changes.get(0).version()).isNotEqualTo(foretold.version());
        assertThat(rows(changes.get(0).content().orElseThrow())).anyMatch(row -> row.contains("two"));
    }

    @Test
    void nothingIsForetoldOfDataSetsThatALoadRejects() {
        new Folder(imports, "b").rows(InputTable.ACTORS, "two,Firm,Two,,,,,,,,nowhere");
        assertThat(ingest.foretold(Ingest.folders(imports))).isEmpty();
    }

    private static List<String> rows(GraphContent content) {
        List<String> rows = new ArrayList<>();
        content.tell((part, row) -> rows.add(part + new TreeMap<>(row)));
        return rows;
    }
}
