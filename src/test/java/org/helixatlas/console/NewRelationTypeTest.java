package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.ShippedGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** A tie of a type that no file names is found for what it means, as the load writes it on the tie. */
@NeedsDatabase
class NewRelationTypeTest {

    private static final CypherFiles FILES = new CypherFiles();

    /** A firm with one tie to the university and one to the park; a person who brought it about. */
    private static final String PLANTED = """
            MATCH (u:University {id: 'tsinghua-university'}), (p:SciencePark {id: 'haidian-science-park'})
            CREATE (n:Entity:Actor:Organization:Firm {id: 'newcomer', kind: 'Firm', name: 'Newcomer', sphere: 'industry',
                      founded: 1990, datasets: ['new'], evidence: []}),
                   (m:Entity:Actor:Organization:Firm {id: 'newcomer-later', kind: 'Firm', name: 'Newcomer Later',
                      sphere: 'industry', datasets: ['new'], evidence: []}),
                   (f:Entity:Actor:Person {id: 'founder-of-it', kind: 'Person', name: 'Founder', datasets: ['new'], evidence: []}),
                   (n)-[:GREW_OUT_OF {id: 'a', meaning: 'birth', parent: 'target', family: 'lineage', datasets: ['new'],
                      basis: 'stated', evidence: []}]->(u),
                   (f)-[:SET_UP {id: 'b', meaning: 'birth', parent: 'source', family: 'lineage', datasets: ['new'],
                      basis: 'stated', evidence: []}]->(n),
                   (n)-[:WENT_ON_AS {id: 'c', meaning: 'renaming', parent: 'source', family: 'lineage', datasets: ['new'],
                      basis: 'stated', evidence: []}]->(m),
                   (m)-[:SITS_IN {id: 'd', meaning: 'location', family: 'location', datasets: ['new'], basis: 'stated',
                      evidence: []}]->(p),
                   (m)-[:CAME_TO {id: 'e', meaning: 'move', family: 'location', datasets: ['new'], basis: 'stated',
                      evidence: [], from: 2001}]->(p)
            """;

    @BeforeAll
    static void load() {
        ShippedGraph.ensureLoaded();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lineage-spin-offs-of-an-institute, newcomer-later",
        "lineage-founders-and-their-origins, founder-of-it",
        "lineage-mergers-and-renamings, newcomer-later",
        "lineage-most-fertile-parents, tsinghua-university",
        "timeline-of-foundings, Tsinghua University",
        "park-tenants, newcomer-later",
        "location-who-moved-where, newcomer-later"
    })
    void aNamedQueryFindsIt(String query, String expected) {
        CypherFile file = FILES.get("queries", query);
        Map<String, Object> parameters = new HashMap<>();
        file.parameters().forEach(p -> parameters.put(p.name(), p.fallback()));
        parameters.put("dataset", "new");
        parameters.replace("parent", "tsinghua-university");
        try (Session session = SharedNeo4j.driver().session();
                Transaction tx = session.beginTransaction()) {
            tx.run(PLANTED).consume();
            List<Map<String, Object>> rows =
                    tx.run(file.statement(), parameters).list(r -> r.asMap());
            assertThat(rows)
                    .as(query)
                    .anySatisfy(row -> assertThat(row.values()).contains(expected));
            tx.rollback();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"lineage-cycle, 'renaming', source", "part-of-cycle, 'part', target"})
    void aCheckFindsIt(String check, String meaning, String parent) {
        try (Session session = SharedNeo4j.driver().session();
                Transaction tx = session.beginTransaction()) {
            tx.run(PLANTED).consume();
            tx.run(
                            "MATCH (n {id: 'newcomer'}), (m {id: 'newcomer-later'})"
                                    + " CREATE (n)-[:X {meaning: $meaning, parent: $parent}]->(m),"
                                    + " (m)-[:X {meaning: $meaning, parent: $parent}]->(n)",
                            Map.of("meaning", meaning, "parent", parent))
                    .consume();
            assertThat(tx.run(FILES.get("checks", check).statement())
                            .list(r -> r.get("actor").asString()))
                    .contains("newcomer");
            tx.rollback();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "accounts | (m)-[:TOOK_OVER {once: true, subject: 'target', from: 1990}]->(n),"
                        + " (m)-[:TOOK_OVER {once: true, subject: 'target', from: 1991}]->(n) | newcomer | TOOK_OVER",
                "statements | (m)-[:TOOK_OVER {id: 'x', subject: 'target', datasets: ['new', 'other']}]->(n),"
                        + " (:TieStatement {tie: 'x', dataset: 'new', from: 1990}),"
                        + " (:TieStatement {tie: 'x', dataset: 'other', from: 1991}) | newcomer | TOOK_OVER",
                "founders | (m)-[:SET_UP {meaning: 'birth', parent: 'source', evidence: []}]->(n) | newcomer | SET_UP",
                "parents | (n)-[:GREW_OUT_OF {meaning: 'birth', parent: 'target', from: 1990, evidence: []}]->(m),"
                        + " (n)-[:GREW_OUT_OF {meaning: 'birth', parent: 'target', from: 1990, evidence: []}]->(p)"
                        + " | newcomer | GREW_OUT_OF",
                "succession | (m)-[:GREW_OUT_OF {meaning: 'birth', parent: 'target'}]->(n) | newcomer-later | WENT_ON_AS",
                "predecessors | (n)-[:JOINED {meaning: 'merger', datasets: ['new']}]->(m),"
                        + " (u)-[:JOINED {meaning: 'merger', datasets: ['new', 'other']}]->(m) | newcomer-later | JOINED",
                "whereabouts | (m)-[:SITS_IN {meaning: 'location', from: 2005}]->(n) | newcomer-later | CAME_TO"
            })
    void aRuleForConflictsFindsItAndNamesItsType(String rule, String rivals, String subject, String about) {
        try (Session session = SharedNeo4j.driver().session();
                Transaction tx = session.beginTransaction()) {
            tx.run(PLANTED).consume();
            tx.run("MATCH (n {id: 'newcomer'}), (m {id: 'newcomer-later'}), (u {id: 'tsinghua-university'}),"
                            + " (p {id: 'haidian-science-park'}) CREATE " + rivals)
                    .consume();
            assertThat(tx.run(FILES.get("conflicts", rule).statement())
                            .list(row -> row.get("subject").asString() + " "
                                    + row.get("about").asString()))
                    .contains(subject + " " + about);
            tx.rollback();
        }
    }
}
