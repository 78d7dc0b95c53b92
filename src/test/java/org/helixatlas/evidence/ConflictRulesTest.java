package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.ShippedGraph;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** Each rule finds rivals that are planted for it, and takes nothing else for rivals. */
@NeedsDatabase
class ConflictRulesTest {

    private static final CypherFiles FILES = new CypherFiles();
    private static final String ACTORS = """
            CREATE (a:Entity:Actor {id: 'a', dataset: 'one'}), (b:Entity:Actor {id: 'b', dataset: 'one'}),
                   (c:Entity:Actor {id: 'c', dataset: 'one'})
            """;

    @BeforeAll
    static void load() {
        ShippedGraph.ensureLoaded();
    }

    static Stream<Arguments> rivals() {
        return Stream.of(
                arguments("figures", figure("area", 1, "2001") + figure("area", 2, "2001")),
                arguments("figures", figure("area", 1, "2001") + figure("area", 2, "null")),
                arguments("figures", figure("area", 1, "2008") + figure("area", 2, "null", "'wang-2009-s1-1-growth'")),
                arguments("lifetime", "SET a.declaredFounded = 1990" + figure("founded", 1991, "null")),
                arguments("lifetime", figure("dissolved", 1990, "null") + figure("dissolved", 1991, "null")),
                arguments(
                        "accounts",
                        tie("a", "SPUN_OFF_FROM", "b", "from: 1990") + tie("a", "SPUN_OFF_FROM", "b", "from: 1991")),
                arguments("accounts", tie("b", "FOUNDED", "a", "from: 1990") + tie("b", "FOUNDED", "a", "from: 1990")),
                arguments(
                        "accounts", tie("a", "STUDIED_AT", "b", "to: 1990") + tie("a", "STUDIED_AT", "b", "to: 1991")),
                arguments(
                        "accounts",
                        tie("b", "INVESTED_IN", "a", "stake: 'minority'")
                                + tie("b", "INVESTED_IN", "a", "stake: 'controlling'")),
                arguments("statements", stated("from: 1984", "from: 1985")),
                arguments("statements", stated("stake: 'minority'", "stake: 'controlling'")),
                arguments("statements", stated("amount: 70.0, unit: '%'", "amount: 80.0, unit: '%'")),
                arguments(
                        "control",
                        tie("b", "INVESTED_IN", "a", "stake: 'controlling'")
                                + tie("c", "INVESTED_IN", "a", "stake: 'controlling', from: 2000")),
                arguments(
                        "control",
                        tie("b", "INVESTED_IN", "a", "stake: 'controlling'")
                                + tie("c", "INVESTED_IN", "a", "stake: 'unknown', datasets: ['two']")),
                arguments(
                        "predecessors",
                        tie("b", "MERGED_INTO", "a", "from: 1985")
                                + tie("c", "MERGED_INTO", "a", "from: 1985, datasets: ['one', 'two']")),
                arguments(
                        "destination",
                        tie("a", "MOVED_TO", "b", "from: 2001") + tie("a", "MOVED_TO", "c", "from: 2001")),
                arguments(
                        "destination",
                        tie("a", "RENAMED_TO", "b", "from: 2001") + tie("a", "RENAMED_TO", "c", "from: 2001")),
                arguments(
                        "whereabouts",
                        tie("a", "MOVED_TO", "b", "from: 2001") + tie("a", "LOCATED_IN", "c", "from: 2005")),
                arguments(
                        "whereabouts",
                        tie("a", "MOVED_TO", "b", "from: 2001")
                                + tie("a", "LOCATED_IN", "c", "evidence: ['wang-2009-s4-1-attracted']")),
                arguments(
                        "founders",
                        "SET b:Organization, c:Person"
                                + tie("b", "FOUNDED", "a", "from: 1984, evidence: ['x']")
                                + tie("c", "FOUNDED", "a", "from: 1984, evidence: ['y']")),
                arguments(
                        "makers",
                        "SET b:Organization, c:Organization"
                                + tie("b", "DEVELOPED", "a", "evidence: ['x']")
                                + tie("c", "DEVELOPED", "a", "evidence: ['y']")),
                arguments(
                        "parents",
                        tie("b", "PART_OF", "c", "note: ''")
                                + tie("a", "SPLIT_FROM", "b", "from: 2001, evidence: ['x']")
                                + tie("a", "SPUN_OFF_FROM", "c", "from: 2001, evidence: ['y']")),
                arguments(
                        "parents",
                        tie("a", "SPUN_OFF_FROM", "b", "from: 2001, evidence: ['x']")
                                + tie("a", "SPUN_OFF_FROM", "c", "from: 2001, evidence: ['y']")),
                arguments(
                        "succession",
                        tie("a", "SPUN_OFF_FROM", "b", "from: 2001") + tie("b", "RENAMED_TO", "a", "from: 2001")),
                arguments(
                        "succession",
                        tie("b", "MERGED_INTO", "a", "from: 1") + tie("b", "RENAMED_TO", "a", "from: 1")));
    }

    static Stream<Arguments> noRivals() {
        return Stream.of(
                arguments("figures of different years", figure("area", 1, "2001") + figure("area", 2, "2002")),
                arguments(
                        "a present figure and one of years before",
                        figure("area", 1, "1992") + figure("area", 2, "null", "'wang-2009-s1-1-growth'")),
                arguments(
                        "an organisation and a person whom one account names together",
                        "SET b:Organization, c:Person"
                                + tie("b", "FOUNDED", "a", "from: 1984, evidence: ['x']")
                                + tie("c", "FOUNDED", "a", "from: 1984, evidence: ['x']")),
                arguments(
                        "a maker and its spin-off",
                        "SET b:Organization, c:Organization"
                                + tie("c", "SPUN_OFF_FROM", "b", "note: ''")
                                + tie("b", "DEVELOPED", "a", "evidence: ['x']")
                                + tie("c", "DEVELOPED", "a", "evidence: ['y']")),
                arguments(
                        "a parent and a part of it",
                        tie("b", "PART_OF", "c", "note: ''")
                                + tie("a", "SPUN_OFF_FROM", "b", "from: 2001, evidence: ['x']")
                                + tie("a", "SPUN_OFF_FROM", "c", "from: 2001, evidence: ['y']")),
                arguments("equal figures", figure("area", 1, "2001") + figure("area", 1, "null")),
                arguments(
                        "the year once more as a figure",
                        "SET a.declaredFounded = 1990" + figure("founded", 1990, "null")),
                arguments(
                        "several founders",
                        tie("b", "FOUNDED", "a", "from: 1990") + tie("c", "FOUNDED", "a", "from: 1990")),
                arguments(
                        "a year that another account lacks",
                        tie("a", "SPUN_OFF_FROM", "b", "note: ''") + tie("a", "SPUN_OFF_FROM", "b", "from: 1990")),
                arguments(
                        "a year within the bound that another account gives",
                        tie("a", "SPUN_OFF_FROM", "b", "from: 1990")
                                + tie("a", "SPUN_OFF_FROM", "b", "from: 1995, fromPrecision: 'before'")),
                arguments("one tie as two data sets state it", stated("from: 1984", "from: 1984, stake: 'minority'")),
                arguments(
                        "a year within the bound that another data set gives",
                        stated("from: 1984", "from: 1990, fromPrecision: 'before'")),
                arguments(
                        "two rounds",
                        tie("b", "INVESTED_IN", "a", "from: 2013, stake: 'minority'")
                                + tie("b", "INVESTED_IN", "a", "from: 2019, stake: 'controlling'")),
                arguments(
                        "a holder after another",
                        tie("b", "INVESTED_IN", "a", "to: 1999, stake: 'controlling'")
                                + tie("c", "INVESTED_IN", "a", "from: 2000, stake: 'controlling'")),
                arguments(
                        "a small holder",
                        tie("b", "INVESTED_IN", "a", "stake: 'minority', datasets: ['two']")
                                + tie("c", "INVESTED_IN", "a", "stake: 'controlling'")),
                arguments(
                        "two predecessors of one account",
                        tie("b", "MERGED_INTO", "a", "from: 1985") + tie("c", "MERGED_INTO", "a", "from: 1985")),
                arguments(
                        "a move after another",
                        tie("a", "MOVED_TO", "b", "from: 2001")
                                + tie("a", "MOVED_TO", "c", "from: 2005")
                                + tie("a", "LOCATED_IN", "c", "from: 2005")),
                arguments(
                        "a part of the place moved to",
                        tie("a", "MOVED_TO", "b", "from: 2001")
                                + tie("c", "LOCATED_IN", "b", "note: ''")
                                + tie("a", "LOCATED_IN", "c", "from: 2005")));
    }

    private static String figure(String metric, int value, String year) {
        return figure(metric, value, year, "");
    }

    private static String figure(String metric, int value, String year, String evidence) {
        String row = "Observation {metric: '" + metric + "', value: " + value + ".0, from: " + year + ", to: " + year
                + ", dataset: 'one', evidence: [" + evidence + "]})-[:ABOUT]->(a)";
        return evidence.isEmpty()
                ? " CREATE (:" + row
                : " WITH a, b, c MATCH (v:Evidence {id: " + evidence + "}) CREATE (o:" + row
                        + ", (o)-[:EVIDENCED_BY]->(v)";
    }

    private static String tie(String source, String type, String target, String properties) {
        String datasets = properties.contains("datasets") ? "" : ", datasets: ['one']";
        String evidence = properties.contains("evidence") ? "" : ", evidence: []";
        String ofType = Vocabulary.shipped().type(type).orElseThrow().properties().entrySet().stream()
                .map(e -> ", " + e.getKey() + ": " + (e.getValue() instanceof Boolean b ? b : "'" + e.getValue() + "'"))
                .collect(Collectors.joining());
        return " CREATE (" + source + ")-[:" + type + " {" + properties + datasets + evidence + ofType + "}]->("
                + target + ")";
    }

    /** One tie as two data sets state it. */
    private static String stated(String one, String other) {
        return tie("b", "INVESTED_IN", "a", "id: 'b--a', datasets: ['one', 'two']")
                + " CREATE (:TieStatement {tie: 'b--a', dataset: 'one', evidence: [], " + one + "})"
                + " CREATE (:TieStatement {tie: 'b--a', dataset: 'two', evidence: [], " + other + "})";
    }

    static Stream<CypherFile> rules() {
        return FILES.in(Conflicts.FOLDER).stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rivals")
    void aRuleFindsRivals(String rule, String planted) {
        assertThat(found(planted)).as("rules that find a conflict about a").containsExactly(rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noRivals")
    void whatCanStandTogetherIsNoConflict(String what, String planted) {
        assertThat(found(planted)).as("rules that take %s for a conflict", what).isEmpty();
    }

    @Test
    void everyRuleIsTriedHere() {
        assertThat(rivals().map(arguments -> arguments.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        rules().map(CypherFile::name).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasTheSameShape(CypherFile rule) {
        assertThat(rule.columns().stream().map(CypherFile.Column::name))
                .as(rule.name())
                .containsExactly("subject", "about", "apart", "statements");
        assertThat(rule.parameters()).as(rule.name()).isEmpty();
        assertThat(rule.name()).as("a part of ids").matches("[a-z]+(-[a-z]+)*");
    }

    private static List<String> found(String planted) {
        try (Session session = SharedNeo4j.driver().session();
                Transaction tx = session.beginTransaction()) {
            tx.run(ACTORS + planted.replaceFirst("^SET (.*?)( CREATE|$)", "SET $1 WITH a, b, c$2"))
                    .consume();
            List<String> rules = rules().filter(rule -> tx.run(rule.statement()).stream()
                            .anyMatch(row -> List.of("a", "b", "c")
                                    .contains(row.get("subject").asString())))
                    .map(CypherFile::name)
                    .toList();
            tx.rollback();
            return rules;
        }
    }
}
