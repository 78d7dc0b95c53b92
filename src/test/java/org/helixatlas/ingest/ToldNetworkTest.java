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
 * Every load tells what the graph holds by its data sets, so that it is not read back; what another service has loaded, of which
 * {@link SeveralServicesTest} tells, has to be. {@link WholeGraphTest} compares what is told with what is read.
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

    private List<String> toldByALoad() {
        changes.clear();
        ingest.load(imports);
        assertThat(changes).hasSize(1);
        return rows(changes.get(0).content().orElseThrow());
    }

    @Test
    void oneThatFindsTheGraphInLineTellsTheSame() {
        List<String> told = toldByALoad();
        assertThat(told).anyMatch(row -> row.startsWith("actor") && row.contains("one"));
        assertThat(toldByALoad()).isEqualTo(told);
    }

    @Test
    void oneThatAddsToWhatIsThereTellsBoth() {
        toldByALoad();
        new Folder(imports, "b").rows(InputTable.ACTORS, "two,Firm,Two,,,,,,,,b-stated");
        List<String> both = toldByALoad();
        assertThat(both).filteredOn(row -> row.startsWith("actor")).hasSize(2);
        SharedNeo4j.empty();
        assertThat(toldByALoad()).isEqualTo(both);
    }

    /** It is in no file, and no evidence stands behind it. */
    @Test
    void whatSomebodyElseWroteIsNotTold() {
        try (Session session = SharedNeo4j.driver().session()) {
            session.run("CREATE (:Entity:Firm {id: 'by-hand', name: 'By hand', kind: 'Firm'})")
                    .consume();
        }
        assertThat(toldByALoad()).noneMatch(row -> row.contains("by-hand"));
    }

    @Test
    void whatIsForetoldOfAnEmptyGraphIsWhatTheLoadTells() {
        GraphForetold foretold = ingest.foretold(Ingest.folders(imports)).orElseThrow();
        assertThat(rows(foretold.content())).isEqualTo(toldByALoad()).isNotEmpty();
        assertThat(foretold.version()).isEqualTo(changes.get(0).version());
    }

    @Test
    void whatIsLoadedIsWhatTheFoldersHoldByThen() {
        GraphForetold foretold = ingest.foretold(Ingest.folders(imports)).orElseThrow();
        new Folder(imports, "a")
                .rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated", "two,Firm,Two,,,,,,,,a-stated");
        assertThat(toldByALoad()).anyMatch(row -> row.contains("two"));
        assertThat(changes.get(0).version()).isNotEqualTo(foretold.version());
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
