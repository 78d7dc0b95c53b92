package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.GraphCommits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code /api/cypher} answers to those who mean well. */
class CypherApiTest extends ServiceTest {

    @Autowired
    private GraphCommits commits;

    @Test
    void anAnswerHasColumnsRowsAndTheGraphInThem() throws Exception {
        JsonNode answer = ok(ask(
                "MATCH (i:ResearchInstitute)-[t:INVESTED_IN]->(f:Firm {id: $firm}) RETURN i.name AS investor, t, f LIMIT 1",
                Map.of("firm", "lenovo")));

        assertThat(answer.at("/columns").toString()).isEqualTo("[\"investor\",\"t\",\"f\"]");
        assertThat(answer.at("/rows/0/0").asString()).isEqualTo("Institute of Computing Technology, CAS");
        assertThat(answer.at("/rows/0/1/type").asString()).isEqualTo("INVESTED_IN");
        assertThat(answer.at("/truncated").asBoolean()).isFalse();
        assertThat(answer.at("/graph/nodes").findValuesAsString("id"))
                .containsExactly("institute-of-computing-technology", "lenovo");
        assertThat(answer.at("/graph/nodes/1/kind").asString()).isEqualTo("Firm");
        assertThat(answer.at("/graph/ties/0/source").asString()).isEqualTo("institute-of-computing-technology");
        assertThat(answer.at("/graph/ties/0/verb").asString()).isNotEmpty();
        assertThat(answer.at("/graphVersion").asString())
                .isEqualTo(network.snapshot().version());
        assertThat(answer.has("plan")).isFalse();
    }

    @Test
    void pathsListsAndOtherNodesAreInTheGraphToo() throws Exception {
        JsonNode answer = ok(ask("""
                MATCH p = (:Firm {id: 'lenovo'})-[:SPUN_OFF_FROM]->(a)
                MATCH (e:Evidence)-[c:CITES]->(s:Source) WITH p, e, c, s ORDER BY e.id LIMIT 1
                RETURN p, [s] AS sources, {rows: e} AS evidence, c
                """, Map.of()));

        assertThat(answer.at("/rows/0/0/nodes").size()).isEqualTo(2);
        assertThat(answer.at("/graph/nodes").findValuesAsString("kind")).contains("Evidence", "Source", "Firm");
        assertThat(answer.at("/graph/ties").findValuesAsString("type")).contains("SPUN_OFF_FROM", "CITES");
        JsonNode cites = answer.at("/graph/ties/1");
        assertThat(answer.at("/graph/nodes").findValuesAsString("id"))
                .contains(cites.path("source").asString(), cites.path("target").asString());
    }

    @Test
    void parametersKeepTheirTypes() throws Exception {
        JsonNode answer = ok(http.post()
                .uri("/api/cypher")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"query": "RETURN valueType($i), valueType($f), valueType($s), valueType($l), $m.a.b[0], $n IS NULL",
                         "parameters": {"i": 1, "f": 1.5, "s": "清华", "l": [true], "m": {"a": {"b": [7]}}, "n": null}}
                        """)
                .exchange());
        assertThat(answer.at("/rows/0").toString())
                .isEqualTo("[\"INTEGER NOT NULL\",\"FLOAT NOT NULL\",\"STRING NOT NULL\","
                        + "\"LIST<BOOLEAN NOT NULL> NOT NULL\",7,true]");
    }

    @Test
    void theSameQuestionIsAnAddressAndATable() throws Exception {
        String address = "/api/cypher?query=MATCH (f:Firm {id: $id}) RETURN f.name AS name, '=1+1' AS formula"
                + "&parameters={\"id\": \"lenovo\"}";
        MvcTestResult json = http.get()
                .uri(
                        "/api/cypher?query={q}&parameters={p}",
                        "MATCH (f:Firm {id: $id}) RETURN f.name AS name, '=1+1' AS formula",
                        "{\"id\": \"lenovo\"}")
                .exchange();
        assertThat(ok(json).at("/rows/0/0").asString()).isEqualTo("Lenovo");
        assertThat(json.getResponse().getHeader("ETag")).as(address).isNotEmpty();
        assertThat(http.get()
                        .uri(
                                "/api/cypher?format=csv&query={q}&parameters={p}",
                                "MATCH (f:Firm {id: $id}) RETURN f.name AS name, '=1+1' AS formula",
                                "{\"id\": \"lenovo\"}"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("name,formula\r\nLenovo,'=1+1\r\n");
    }

    @Test
    void onlyAnAnswerThatComesOutTheSameBearsAnEntityTag() {
        assertThat(http.get().uri("/api/cypher?query={q}", "RETURN 1")).containsHeader("ETag");
        assertThat(http.get().uri("/api/cypher?query={q}", "RETURN rand()")).doesNotContainHeader("ETag");
        assertThat(http.get().uri("/api/cypher?query={q}&format=csv", "RETURN timestamp()"))
                .doesNotContainHeader("ETag");
    }

    @Test
    void thePlanIsShownOnDemand() throws Exception {
        JsonNode answer = ok(http.get()
                .uri("/api/cypher?plan=true&query={q}", "MATCH (f:Firm {id: 'lenovo'}) RETURN f.name")
                .exchange());
        assertThat(answer.at("/plan/operator").asString()).isEqualTo("ProduceResults");
        assertThat(answer.at("/plan").findValuesAsString("operator")).anyMatch(operator -> operator.contains("Node"));
    }

    @Test
    void whatTheDatabaseRemarksIsPassedOnWithItsPlaceInTheQuery() throws Exception {
        JsonNode answer = ok(ask("MATCH (f:Frim)\nRETURN f", Map.of()));
        assertThat(answer.at("/notifications/0/description").asString()).contains("Frim");
        assertThat(answer.at("/notifications/0/line").asInt()).isEqualTo(1);
        assertThat(answer.at("/notifications/0/column").asInt()).isEqualTo(10);
    }

    @Test
    void moreRowsThanPermittedAreCutOff() throws Exception {
        JsonNode answer = ok(ask("UNWIND range(1, 1001) AS i RETURN i", Map.of()));
        assertThat(answer.at("/rows").size()).isEqualTo(1000);
        assertThat(answer.at("/truncated").asBoolean()).isTrue();
        assertThat(answer.at("/truncatedBy").asString()).isEqualTo("rows");
        assertThat(ok(ask("UNWIND range(1, 1000) AS i RETURN i", Map.of()))
                        .at("/truncated")
                        .asBoolean())
                .isFalse();
        assertThat(http.get().uri("/api/cypher?query={q}&format=csv", "UNWIND range(1, 1001) AS i RETURN i"))
                .hasHeader("Truncated-By", "rows");
    }

    @Test
    void aLargeAnswerIsCutOffAndALargeRowRefused() throws Exception {
        JsonNode answer = ok(ask(
                "UNWIND range(1, 1000) AS i RETURN reduce(s = '', x IN range(1, 1000) | s + 'ten letters') AS text",
                Map.of()));
        assertThat(answer.at("/truncatedBy").asString()).isEqualTo("bytes");
        assertThat(answer.at("/rows").size()).isBetween(50, 999);

        problem(ask("RETURN range(1, 5000000)", Map.of()), 422, "size-limit");
        problem(ask("UNWIND range(1, 1000000000) AS i RETURN collect(i)", Map.of()), 422, "memory-limit");
        problem(ask("RETURN '" + "x".repeat(20_000) + "'", Map.of()), 413, "length-limit");
        problem(ask("RETURN " + "(".repeat(101) + "1" + ")".repeat(101), Map.of()), 400, "nesting-limit");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    MATCH (n) RETRUN n                | Neo.ClientError.Statement.SyntaxError       | 11
                    RETURN x                          | Neo.ClientError.Statement.SyntaxError       | 8
                    RETURN 1 +                        | Neo.ClientError.Statement.SyntaxError       | 11
                    MATCH (n) RETURN nofun(n)         | Neo.ClientError.Statement.SyntaxError       | 18
                    RETURN 1; RETURN 2                | Neo.ClientError.Statement.SyntaxError       | 0
                    RETURN $missing                   | Neo.ClientError.Statement.ParameterMissing  | 0
                    RETURN 1/0                        | Neo.ClientError.Statement.ArithmeticError   | 0
                    """)
    void errorsBearNeo4jsCodeAndThePlaceInTheQuery(String query, String code, int column) throws Exception {
        JsonNode problem = problem(ask(query, Map.of()), 400, "query-error");
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("line").asInt(0)).isEqualTo(column == 0 ? 0 : 1);
        assertThat(problem.path("column").asInt(0)).isEqualTo(column);
        assertThat(problem.path("detail").asString()).isNotEmpty().doesNotContain("EXPLAIN");
    }

    @Test
    void anErrorsLineIsTheOneInTheQuery() throws Exception {
        JsonNode problem =
                problem(ask("MATCH (f:Firm)\nWHERE f.id = 'lenovo'\nRETURN g", Map.of()), 400, "query-error");
        assertThat(problem.path("line").asInt()).isEqualTo(3);
        assertThat(problem.path("column").asInt()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"query\": 1}",
                "{\"query\": \"RETURN 1\", \"params\": {}}",
                "{\"query\": \"RETURN 1\"",
                "{\"query\": \"RETURN 1\", \"parameters\": []}",
                "{\"query\": \"RETURN $n\", \"parameters\": {\"n\": 99999999999999999999}}",
                "{\"query\": \"RETURN 1\", \"plan\": \"yes\"}",
                "{\"query\": \"  \"}"
            })
    void aRequestThatIsNoQuestionIsRefused(String body) {
        assertThat(http.post()
                        .uri("/api/cypher")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(400)
                .hasContentType("application/problem+json");
        assertThat(http.get().uri("/api/cypher")).hasStatus(400);
        assertThat(http.post()
                        .uri("/api/cypher")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("query=RETURN 1"))
                .hasStatus(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL db.labels()",
                "CALL db.labels() YIELD label RETURN count(*)",
                "CALL db.schema.visualization",
                "CALL db.index.fulltext.queryNodes('actor_names', 'lenovo') YIELD node RETURN count(node)",
                "SHOW INDEXES",
                "SHOW CONSTRAINTS YIELD name RETURN name",
                "SHOW FUNCTIONS",
                "SHOW PROCEDURES",
                "MATCH (a:Firm) WHERE EXISTS { (a)-->(:University) } RETURN a.id ORDER BY a.id LIMIT 3",
                "UNWIND [1, 2] AS x CALL (x) { RETURN x * 2 AS y UNION RETURN x AS y } RETURN collect(y)",
                "MATCH p = SHORTEST 1 (:Firm {id: 'lenovo'})--+(:University {id: 'peking-university'}) RETURN length(p)",
                "RETURN date.truncate('year', date('2009-05-01')), point.distance(point({x: 1, y: 1}), point({x: 2, y: 1}))",
                "// a comment\nMATCH (n) RETURN count(n);",
                "RETURN 'CREATE (n) LOAD CSV' AS `SET`",
                "RETURN '\\u4e2d'",
                "WITH 1 AS x FINISH"
            })
    void whatOnlyReadsIsAdmitted(String query) throws Exception {
        ok(ask(query, Map.of()));
    }

    /** Rows that were read meanwhile may be of two graphs, whoever asks and in whatever form. */
    @Test
    void aQueryBesideACommitIsToBeAskedAgain() throws Exception {
        List<String> addresses = List.of(
                "/api/cypher?query=RETURN 1 AS one",
                "/api/cypher?format=csv&query=RETURN 1 AS one",
                "/api/queries/actor-ties?actor=lenovo");
        String failing = "/api/cypher?query=UNWIND [0] AS x RETURN 1 / x";
        commits.begin();
        try {
            for (String address :
                    Stream.concat(addresses.stream(), Stream.of(failing)).toList()) {
                MvcTestResult within = http.get().uri(address).exchange();
                problem(within, 503, "graph-changed");
                assertThat(within).headers().hasValue("Retry-After", "1");
            }
        } finally {
            commits.end();
        }
        for (String address : addresses) {
            assertThat(http.get().uri(address)).hasStatusOk();
        }
        problem(http.get().uri(failing).exchange(), 400, "query-error");
    }

    private MvcTestResult ask(String query, Map<String, Object> parameters) {
        return http.post()
                .uri("/api/cypher")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("query", query, "parameters", parameters)))
                .exchange();
    }

    private static JsonNode ok(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk().hasContentType("application/json");
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    private static JsonNode problem(MvcTestResult result, int status, String type) throws Exception {
        assertThat(result).hasStatus(status).hasContentType("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
        assertThat(problem.path("type").asString()).isEqualTo("urn:helix-atlas:problem:" + type);
        return problem;
    }
}
