package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.GraphParts;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** Which loads are large: eight rows may be in one transaction, and the data set that all begin with has seven. */
@NeedsDatabase
class LargeLoadsTest {

    private static final CypherFiles FILES = new CypherFiles();

    @TempDir
    Path imports;

    private final Database database = new Faulty();
    private final LargeLoads large = new LargeLoads(
            SharedNeo4j.driver(),
            FILES,
            database,
            GraphParts.gate(database),
            new ImportProperties(
                    Path.of("import"),
                    Path.of("data"),
                    DataSize.ofMegabytes(1),
                    50,
                    null,
                    Duration.ofSeconds(1),
                    "",
                    Duration.ofSeconds(1),
                    8,
                    false,
                    Duration.ofSeconds(15)));
    private final Loader loader = Loader.ofTransactions(SharedNeo4j.driver(), FILES);

    @BeforeEach
    void oneDataSet() {
        SharedNeo4j.empty();
        new Folder(imports, "a")
                .rows(
                        InputTable.ACTORS,
                        "one,Firm,One,,,,,,,,a-stated",
                        "two,Firm,Two,,,,,,,,a-stated",
                        "three,Firm,Three,,,,,,,,a-inferred")
                .rows(InputTable.TIES, "one,SUPPLIES,two,,,,,,,,,,,,a-stated");
        new Ingest(loader, event -> {}).load(imports);
    }

    private List<Dataset> read() throws Exception {
        try (var folders = Files.list(imports)) {
            return Ingest.read(folders.sorted().toList(), new ArrayList<>());
        }
    }

    private LoadPlan planned(Map<String, String> loaded) throws Exception {
        List<Dataset> datasets = read();
        return LoadPlan.of(datasets, loaded, loader.wanted(datasets));
    }

    private boolean isLarge(LoadPlan plan) {
        try (Session session = SharedNeo4j.driver().session()) {
            return large.isOne(session, plan);
        }
    }

    private Map<String, String> held() throws Exception {
        return loader.wanted(read());
    }

    @Test
    void asManyRowsAsATransactionMayHoldAreNotOne() throws Exception {
        assertThat(planned(Map.of()).rows()).isEqualTo(7);
        assertThat(isLarge(planned(Map.of()))).isFalse();
        assertThat(isLarge(planned(held()))).isFalse();
    }

    @Test
    void moreRowsAreOne() throws Exception {
        Map<String, String> held = held();
        new Folder(imports, "b")
                .rows(
                        InputTable.ACTORS,
                        "four,Firm,Four,,,,,,,,b-stated",
                        "five,Firm,Five,,,,,,,,b-stated",
                        "six,Firm,Six,,,,,,,,b-inferred");
        assertThat(isLarge(planned(held))).isFalse();
        assertThat(isLarge(planned(Map.of()))).isTrue();
    }

    @Test
    void whatIsTakenBackCountsToo() throws Exception {
        Map<String, String> held = held();
        FileSystemUtils.deleteRecursively(imports.resolve("a"));
        assertThat(planned(held).rows()).isZero();
        assertThat(isLarge(planned(held))).as("seven rows go").isFalse();

        new Folder(imports, "b").rows(InputTable.ACTORS, "four,Firm,Four,,,,,,,,b-stated");
        assertThat(planned(held).rows()).isEqualTo(4);
        assertThat(isLarge(planned(held))).as("seven rows go and four come").isTrue();
    }

    @Test
    void onADatabaseOfSomebodyElseNoneIs() {
        assertThat(large.arePossible()).isFalse();
    }

    @Test
    void whatNoLoadWroteIsTold() throws Exception {
        try (Session session = SharedNeo4j.driver().session()) {
            assertThat(new OthersContent(session, FILES).of(planned(held()))).isEmpty();
            session.run("""
                            MATCH (a:Firm {id: 'one'}), (b:Firm {id: 'two'}), ()-[t:SUPPLIES]->()
                            SET a.mark = 1, b:Big, t.checked = true
                            CREATE (a)-[:SUPPLIES]->(b), (a)-[:ON]->(:Note), (:Source {id: 'mine'})
                            CREATE ()
                            """).consume();
            assertThat(new OthersContent(session, FILES).of(planned(held())))
                    .extracting(lost -> lost.substring(0, lost.indexOf(" would be lost")))
                    .containsExactlyInAnyOrder(
                            "1 labels Big of nodes with the label Entity",
                            "1 nodes with the label Note",
                            "1 nodes with the label Source that are of no data set",
                            "1 nodes without a label",
                            "1 properties checked of relationships of the type SUPPLIES",
                            "1 properties mark of nodes with the label Entity",
                            "1 relationships of the type ON",
                            "1 relationships of the type SUPPLIES that are of no data set");
        }
    }
}
