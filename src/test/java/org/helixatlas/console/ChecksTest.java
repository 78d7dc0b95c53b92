package org.helixatlas.console;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.ShippedGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** Every check finds what it looks for, once the shipped data is damaged. */
@NeedsDatabase
class ChecksTest {

    private static final CypherFiles FILES = new CypherFiles();
    private static final String TONGFANG = "MATCH (n:Entity {id: 'tongfang'}) ";
    private static final String PAIR =
            "MATCH (a:Entity {id: 'tongfang'}), (b:Entity {id: 'tsinghua-university'}) CREATE (a)-[t:";

    private static final String RENAMING = "{meaning: 'renaming', parent: 'source'}";

    private static final Map<String, String> DAMAGE = new TreeMap<>(Map.ofEntries(
            entry("actor-dissolved-before-founded", TONGFANG + "SET n.founded = 1997, n.dissolved = 1996"),
            entry("actor-name-shared", TONGFANG + "SET n.name = 'tsinghua university'"),
            entry("actor-without-evidence", TONGFANG + "MATCH (n)-[e:EVIDENCED_BY]->() DELETE e"),
            entry("actor-without-name", TONGFANG + "REMOVE n.name"),
            entry("actor-without-sphere", TONGFANG + "REMOVE n.sphere"),
            entry("actor-without-ties", "CREATE (:Entity:Actor:Firm {id: 'alone', kind: 'Firm'})"),
            entry("evidence-for-nothing", "CREATE (:Evidence {id: 'idle'})"),
            entry("evidence-inferred-without-rule", "MATCH (v:Evidence {basis: 'inferred'}) REMOVE v.rule"),
            entry("evidence-without-source", "CREATE (:Evidence {id: 'from-nowhere', locus: 'table 4'})"),
            entry(
                    "lineage-child-older-than-parent",
                    TONGFANG + "MATCH (p:Entity {id: 'tsinghua-university'}) SET n.founded = 1900, p.founded = 1911"),
            entry("lineage-cycle", PAIR + "RENAMED_TO " + RENAMING + "]->(b), (b)-[:RENAMED_TO " + RENAMING + "]->(a)"),
            entry(
                    "observation-staff-exceeds-employees",
                    "MATCH (o:Observation {subject: 'daxing-park', metric: 'rd-staff'}) SET o.value = 2357"),
            entry("part-of-cycle", PAIR + "PART_OF {meaning: 'part'}]->(b), (b)-[:PART_OF {meaning: 'part'}]->(a)"),
            entry("row-left-unlinked", "CREATE (:Name {text: 'Nobody', actor: 'nobody'})"),
            entry("row-names-missing-evidence", TONGFANG + "SET n.evidence = n.evidence + 'missing'"),
            entry("source-cited-by-nothing", "CREATE (:Source {id: 'unread'})"),
            entry("tie-basis-of-its-evidence", "MATCH ()-[t {basis: 'stated'}]->() SET t.basis = 'inferred'"),
            entry(
                    "tie-before-its-ends-existed",
                    TONGFANG + "MATCH (n)-[t:SPUN_OFF_FROM]->() SET n.founded = 1997, t.to = 1996"),
            entry("tie-ends-before-it-begins", PAIR + "SUPPLIES {id: 't', from: 2000, to: 1999}]->(b)"),
            entry("tie-id-twice", PAIR + "SUPPLIES {id: 'tongfang--spun-off-from--tsinghua-university'}]->(b)"),
            entry("tie-of-unknown-type", PAIR + "ADMIRES {id: 't', family: 'research'}]->(b)"),
            entry("tie-to-itself", TONGFANG + "CREATE (n)-[:SUPPLIES {id: 't'}]->(n)"),
            entry("tie-without-evidence", PAIR + "SUPPLIES {id: 't', evidence: []}]->(b)")));

    @BeforeAll
    static void load() {
        ShippedGraph.ensureLoaded();
    }

    static Stream<String> names() {
        return DAMAGE.keySet().stream();
    }

    @Test
    void everyCheckIsTriedHere() {
        assertThat(FILES.in("checks").stream().map(CypherFile::name))
                .containsExactlyInAnyOrderElementsOf(DAMAGE.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aCheckFindsTheDamage(String name) {
        try (Session session = SharedNeo4j.driver().session();
                Transaction tx = session.beginTransaction()) {
            tx.run(DAMAGE.get(name)).consume();
            assertThat(tx.run(FILES.get("checks", name).statement(), CatalogueTest.REGISTRY)
                            .list())
                    .as("cypher/checks/%s.cypher on damaged data", name)
                    .isNotEmpty();
            tx.rollback();
        }
    }
}
