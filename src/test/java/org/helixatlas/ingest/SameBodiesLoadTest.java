package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.springframework.util.FileSystemUtils;

/** Decisions on which ids mean one body, in the graph: made, changed and taken back. */
@NeedsDatabase
class SameBodiesLoadTest {

    private static final String Z = "z,Firm,Zhongguancun Development,,,,,,,,a-stated";

    @TempDir
    Path imports;

    private final Ingest ingest =
            new Ingest(Loader.ofTransactions(SharedNeo4j.driver(), new CypherFiles()), event -> {});
    private Folder b;

    /** Both data sets know Stone: a as x, which supplies z; b as y, in which w invested, and which supplies v. */
    @BeforeEach
    void twoDataSets() {
        SharedNeo4j.empty();
        new Folder(imports, "a")
                .rows(InputTable.ACTORS, "x,Firm,Stone,,1984,,,,,,a-inferred", Z)
                .rows(InputTable.TIES, "x,SUPPLIES,z,,1990,,,,,,,,,,a-stated");
        b = new Folder(imports, "b")
                .rows(
                        InputTable.ACTORS,
                        "v,Firm,V,,,,,,,,b-stated",
                        "w,Firm,W,,,,,,,,b-stated",
                        "y,Firm,Stone Group,,1986,,,Q1,,,b-stated")
                .rows(
                        InputTable.TIES,
                        "w,INVESTED_IN,y,,1999,,,,,,,,,,b-stated",
                        "y,SUPPLIES,v,,1991,,,,,,,,,,b-stated")
                .rows(InputTable.NAMES, "Name,y,四通,zh,official,,,b-stated");
    }

    private void decide(String... rows) {
        Folder.decisions(imports, "d", List.of("a", "b"), rows);
    }

    private String load() {
        LoadReport report = ingest.load(imports);
        assertThat(report.problems()).isEmpty();
        return GraphDump.of(SharedNeo4j.driver());
    }

    private static List<Object> values(String cypher) {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run(cypher).list(row -> row.get("value").asObject());
        }
    }

    @Test
    void fromTheLoadOnTheOtherIsTheActor() {
        decide("x,y,same,Li,,");
        load();
        assertThat(values("MATCH (n:Entity) RETURN n.id AS value ORDER BY value"))
                .containsExactly("v", "w", "x", "z");
        assertThat(values("MATCH (:Entity {id: 'x'})-[t]-(:Entity) RETURN t.id AS value ORDER BY value"))
                .containsExactly("w--invested-in--x", "x--supplies--v", "x--supplies--z");
        assertThat(values("MATCH (:Entity {id: 'x'})-[:NAMED]->(n) RETURN n.text AS value ORDER BY value"))
                .containsExactly("Stone Group", "四通");
        assertThat(values("MATCH (f:FormerId)-[:STANDS_FOR]->(n) RETURN [f.id, f.reason, f.dataset, n.id] AS value"))
                .containsExactly(List.of("y", "merged", "b", "x"));
        assertThat(values("MATCH (:FormerId {id: 'y'})-[:EVIDENCED_BY]->(e) RETURN e.id AS value"))
                .containsExactly("b-stated");
        assertThat(values("MATCH (n {id: 'x'}) RETURN [n.founded, n.declaredFounded, n.datasets] AS value"))
                .as("the stated year is shown rather than the inferred one")
                .containsExactly(Arrays.asList(1986L, 1984L, List.of("a", "b")));
        assertThat(values("MATCH (n:IdentityDecision) RETURN [n.actor, n.other, n.decision, n.by] AS value"))
                .containsExactly(List.of("x", "y", "same", "Li"));
    }

    @Test
    void aDecisionThatIsTakenBackLeavesTheGraphAsItWas() {
        String before = load();
        decide("x,y,same,,,", "v,w,same,,,");
        assertThat(load()).isNotEqualTo(before);
        assertThat(ingest.load(imports).outcome()).isEqualTo(Outcome.UNCHANGED);
        FileSystemUtils.deleteRecursively(imports.resolve("d").toFile());
        assertThat(load()).isEqualTo(before);
    }

    @Test
    void anyOrderOfDecisionsLeadsToTheGraphOfAFreshLoad() {
        load();
        for (List<String> decisions : List.of(
                List.of("x,y,same,,,"),
                List.of("y,x,same,,,", "v,w,different,,,"),
                List.of("x,y,same,,,", "x,v,same,,,"),
                List.of("w,v,same,,,"),
                List.of("z,v,same,,,", "x,y,same,,,"),
                List.of("x,y,different,,,"))) {
            decide(decisions.toArray(String[]::new));
            String stepwise = load();
            SharedNeo4j.empty();
            assertThat(stepwise).as(decisions.toString()).isEqualTo(load());
        }
    }

    @Test
    void tiesThatBecomeEqualAreOneWithTheEvidenceOfBoth() {
        String before = load();
        decide("x,y,same,,,", "z,v,same,,,");
        load();
        assertThat(values("MATCH ()-[t:SUPPLIES]->() RETURN [t.id, t.datasets, t.evidence] AS value"))
                .containsExactly(List.of("x--supplies--z", List.of("a", "b"), List.of("a-stated", "b-stated")));
        assertThat(values("MATCH (s:TieStatement) RETURN [s.dataset, s.from] AS value ORDER BY s.dataset"))
                .containsExactly(List.of("a", 1990L), List.of("b", 1991L));
        FileSystemUtils.deleteRecursively(imports.resolve("d").toFile());
        assertThat(load()).isEqualTo(before);
    }

    @Test
    void whatTheDecidedDataSetsSayLaterIsDecidedToo() {
        decide("x,y,same,,,");
        load();
        b.rows(InputTable.TIES, "y,SUPPLIES,w,,,,,,,,,,,,b-stated");
        String stepwise = load();
        assertThat(values("MATCH ()-[t:SUPPLIES]->() RETURN t.id AS value ORDER BY value"))
                .containsExactly("x--supplies--w", "x--supplies--z");
        SharedNeo4j.empty();
        assertThat(stepwise).isEqualTo(load());
    }

    @Test
    void aDecisionOnAnActorThatIsThereNoLongerIsAProblemAndChangesNothing() {
        decide("x,y,same,,,");
        String before = load();
        b.rows(InputTable.ACTORS, "v,Firm,V,,,,,,,,b-stated", "w,Firm,W,,,,,,,,b-stated")
                .rows(InputTable.TIES)
                .rows(InputTable.NAMES);
        assertThat(ingest.load(imports).problems())
                .singleElement()
                .hasToString("d/same.csv line 2, column other: there is no y in actors.csv; did you mean v or w or x?");
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
    }
}
