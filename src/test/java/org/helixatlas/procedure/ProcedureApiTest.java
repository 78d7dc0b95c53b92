package org.helixatlas.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.SharedNeo4j;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A procedure says what the REST interface says, to the last digit, on whatever Neo4j the run is against. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcedureApiTest extends ServiceTest {

    private static final Path PAGE = Path.of("src/docs/cypher.md");
    private static final Pattern EXAMPLE = Pattern.compile("```cypher\n(.*?)```\n\n```\n(.*?)```", Pattern.DOTALL);

    /** Networks by REST and in Cypher. */
    private static final Map<String, Map<String, Object>> NETWORKS = new LinkedHashMap<>(Map.of(
            "", Map.of(),
            "families=investment", Map.of("families", List.of("investment")),
            "asOf=2000", Map.of("asOf", 2000),
            "datasets=hsp-thesis", Map.of("datasets", List.of("hsp-thesis"))));

    private static final String WINDOW =
            "families=investment,research&from=1990&to=2005&certainty=possible&directed=true&weighted=true";

    private static final Map<String, Object> SAME_WINDOW = Map.of(
            "families",
            List.of("investment", "research"),
            "from",
            1990,
            "to",
            2005,
            "certainty",
            "possible",
            "directed",
            true,
            "weighted",
            true);

    Stream<String> measures() throws IOException {
        ensureLoaded();
        return json("/api/measures?size=500")
                .path("items")
                .valueStream()
                .map(m -> m.path("id").asString());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void eachMeasureAnswersAsByRest(String measure) {
        NETWORKS.forEach((query, options) -> assertSame(measure, query, options));
    }

    @Test
    void projectionsAndOptionsMeanTheSame() {
        for (String measure : List.of("degree", "constraint", "brokerage", "bridges", "hits")) {
            assertSame(measure, WINDOW, SAME_WINDOW);
            assertSame(
                    measure,
                    "evidence=stated&populations=true&events=Association,Person",
                    Map.of("evidence", "stated", "populations", true, "events", List.of("Association", "Person")));
        }
        assertSame("pagerank", "damping=0.5&directed=true", Map.of("damping", 0.5, "directed", true));
        assertSame("degree", "by=in&directed=true", Map.of("by", "in", "directed", "true"));
    }

    private void assertSame(String measure, String query, Map<String, Object> options) {
        List<Map<String, Object>> byRest = new ArrayList<>();
        for (JsonNode item :
                json("/api/measures/" + measure + "?top=100000&" + query).path("items")) {
            Map<String, Object> row = plain(item);
            row.keySet().removeAll(List.of("name", "kind", "otherName", "otherKind"));
            byRest.add(row);
        }
        List<Map<String, Object>> inCypher = new ArrayList<>();
        for (Record row : run(
                "CALL atlas.measure($measure, $options) YIELD actor, other, rank, value, normalised, columns"
                        + " RETURN columns {.*, actor: actor.id, other: other.id, rank: rank, value: value,"
                        + " normalised: normalised} AS row",
                Map.of("measure", measure, "options", options))) {
            inCypher.add(plain(row.get("row")));
        }
        assertThat(inCypher).as("%s %s", measure, query).isEqualTo(byRest);
    }

    @Test
    void theSummaryIsThatOfRest() {
        NETWORKS.forEach((query, options) -> {
            Map<String, Object> byRest = new TreeMap<>();
            figures(
                    byRest,
                    "",
                    JsonMapper.shared().convertValue(json("/api/network/summary?permutations=99&" + query), Map.class));
            Map<String, Object> inCypher = new TreeMap<>();
            Map<String, Object> asked = new TreeMap<>(options);
            asked.put("permutations", 99);
            for (Record row : run("CALL atlas.summary($options)", Map.of("options", asked))) {
                inCypher.put(
                        row.get("figure").asString(), plain(row.get("value").asObject()));
            }
            assertThat(inCypher).as(query).isEqualTo(byRest).hasSizeGreaterThan(50);
        });
    }

    private static void figures(Map<String, Object> figures, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> figures(figures, path.isEmpty() ? "" + name : path + "." + name, part));
        } else if (value instanceof List<?> list
                && list.stream().anyMatch(p -> p instanceof Map || p instanceof List)) {
            for (int i = 0; i < list.size(); i++) {
                figures(figures, path + "." + i, list.get(i));
            }
        } else if (value != null) {
            figures.put(path, plain(value));
        }
    }

    @Test
    void brokersAndHolesAreThoseOfTheirMeasures() {
        for (String options : List.of("{}", "{families: ['investment'], directed: true}")) {
            assertThat(column(
                            "CALL atlas.brokerage(" + options
                                    + ") YIELD actor, rank, value AS v, normalised, liaison, z, columns"
                                    + " WITH actor, [rank, v, normalised, columns {.*, liaison: toInteger(liaison), z: z}] AS value",
                            "actor.id"))
                    .isEqualTo(column(
                            "CALL atlas.measure('brokerage', " + options
                                    + ") YIELD actor, rank, value AS v, normalised, columns"
                                    + " WITH actor, [rank, v, normalised, columns {.*}] AS value",
                            "actor.id"));
            for (Record row : run("CALL atlas.structuralHoles(" + options + ") YIELD actor RETURN count(*) AS n")) {
                assertThat(row.get("n").asInt()).isPositive();
            }
            for (Map.Entry<String, String> column : Map.of(
                            "effectiveSize",
                            "effective-size",
                            "efficiency",
                            "efficiency",
                            "constraint",
                            "constraint",
                            "hierarchy",
                            "hierarchy")
                    .entrySet()) {
                assertThat(column(
                                "CALL atlas.structuralHoles(" + options + ") YIELD actor, " + column.getKey()
                                        + " AS value",
                                "actor.id"))
                        .isEqualTo(column(
                                "CALL atlas.measure('" + column.getValue() + "', " + options + ") YIELD actor, value",
                                "actor.id"));
            }
        }
    }

    private static Map<String, Object> column(String call, String key) {
        Map<String, Object> values = new TreeMap<>();
        run(call + " RETURN " + key + " AS key, value")
                .forEach(row -> values.put(row.get("key").asString(), "" + row.get("value")));
        return values;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chinese-academy-of-sciences | | {}",
                "lenovo | direction=ancestors&through=both | {direction: 'ancestors', through: 'both'}",
                "tsinghua-university | maxGenerations=1&datasets=hsp-thesis | {maxGenerations: 1, datasets: 'hsp-thesis'}"
            })
    void lineageIsThatOfRest(String actor, @Nullable String query, String options) {
        JsonNode lineage = json("/api/actors/" + actor + "/lineage?" + (query == null ? "" : query));
        List<List<Object>> byRest = new ArrayList<>();
        for (JsonNode node : lineage.path("nodes")) {
            TreeSet<String> parents = new TreeSet<>();
            for (JsonNode step : lineage.path("steps")) {
                if (step.path("child").equals(node.path("id"))) {
                    parents.add(step.path("parent").asString());
                }
            }
            byRest.add(List.of(
                    node.path("id").asString(),
                    node.path("generation").asInt(),
                    node.path("year").asInt(0),
                    List.copyOf(parents)));
        }
        List<List<Object>> inCypher = new ArrayList<>();
        for (Record row : run(
                "CALL atlas.lineage('" + actor + "', " + options + ") YIELD actor, generation, year, parents"
                        + " RETURN actor.id AS id, generation, coalesce(year, 0) AS year, [p IN parents | p.id] AS parents")) {
            inCypher.add(List.of(
                    row.get("id").asString(),
                    row.get("generation").asInt(),
                    row.get("year").asInt(),
                    row.get("parents").asList(Value::asString)));
        }
        assertThat(inCypher).isEqualTo(byRest).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | {}",
                "by=reliability&top=5&since=1990&until=2008&certainty=possible"
                        + " | {by: 'reliability', top: 5, since: 1990, until: 2008, certainty: 'possible'}",
                "by=all&maxLength=4&avoidHubs=0.9&datasets=hsp-thesis"
                        + " | {by: 'all', maxLength: 4, avoidHubs: 0.9, datasets: ['hsp-thesis']}"
            })
    void pathsAreThoseOfRest(@Nullable String query, String options) {
        List<List<Object>> byRest = new ArrayList<>();
        for (JsonNode path : json("/api/paths?from=tsinghua-university&to=lenovo&" + (query == null ? "" : query))
                .path("paths")) {
            List<String> ties = new ArrayList<>();
            TreeSet<String> evidence = new TreeSet<>();
            for (JsonNode hop : path.path("hops")) {
                for (JsonNode tie : hop.path("ties")) {
                    ties.add(tie.path("id").asString());
                    tie.path("evidence").forEach(e -> evidence.add(e.path("id").asString()));
                }
            }
            byRest.add(List.of(
                    byRest.size() + 1,
                    path.path("length").asInt(),
                    path.path("reliability").asDouble(),
                    path.path("actors").valueStream().map(JsonNode::asString).toList(),
                    ties,
                    List.copyOf(evidence)));
        }
        List<List<Object>> inCypher = new ArrayList<>();
        for (Record row : run("CALL atlas.paths('tsinghua-university', 'lenovo', " + options + ")"
                + " YIELD path, length, reliability, nodes, ties, evidence"
                + " RETURN path, length, reliability, [n IN nodes | n.id] AS nodes, [t IN ties | t.id] AS ties,"
                + " [e IN evidence | e.id] AS evidence")) {
            inCypher.add(List.of(
                    row.get("path").asInt(),
                    row.get("length").asInt(),
                    row.get("reliability").asDouble(),
                    row.get("nodes").asList(Value::asString),
                    row.get("ties").asList(Value::asString),
                    row.get("evidence").asList(Value::asString)));
        }
        assertThat(inCypher).isEqualTo(byRest).isNotEmpty();
    }

    @Test
    void aQueryGoesOnWithWhatIsFound() {
        assertThat(run(
                        "CALL atlas.measure('betweenness', {families: ['investment'], asOf: 2000}) YIELD actor, value, normalised"
                                + " WITH actor, value ORDER BY value DESC LIMIT 50"
                                + " MATCH (actor)-[:LOCATED_IN]->(place) RETURN DISTINCT place.id AS place"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "atlas.measure('betweeness') | did you mean betweenness?",
                "atlas.measure(null) | There is no measure 'null'",
                "atlas.measure('degree', {famlies: 'investment'}) | There is no option 'famlies'; did you mean families?",
                "atlas.measure('degree', {families: ['invest']}) | families: there is no 'invest' among the families",
                "atlas.measure('degree', {asOf: 'soon'}) | asOf: 'soon' is not a year",
                "atlas.measure('degree', {datasets: 'hsp-nought'}) | The network has no",
                "atlas.measure('degree', {by: 'sideways'}) | by: by is one of",
                "atlas.measure('degree', {families: {a: 1}}) | families is a text, a number, a truth value or a list of these",
                "atlas.measure('degree', {families: [['a']]}) | families is a text, a number, a truth value or a list of these",
                "atlas.measure('degree', {families: range(1, 100000)}) | more than 8000 characters",
                "atlas.measure('degree', {families: []}) | families is empty",
                "atlas.summary({samples: 1}) | samples: samples are 2 to",
                "atlas.summary({directed: true}) | There is no option 'directed'",
                "atlas.lineage('no-such-actor') | There is no actor 'no-such-actor'",
                "atlas.lineage('lenovo', {maxGenerations: 'many'}) | maxGenerations is a whole number",
                "atlas.paths('lenovo', 'nobody') | to: there is no actor 'nobody'",
                "atlas.paths('lenovo', 'sina', {top: 1000}) | top: top is 1 to 100 here, not 1000",
                "atlas.measure('leiden', {starts: 100, iterations: 1000000}) | iterations: iterations is a whole number"
            })
    void whatIsWrongIsRefusedWithWhatWouldBeRight(String call, String message) {
        assertThatThrownBy(() -> run("CALL " + call))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("Exception");
    }

    /** Answers are written with {@code -Dhelix.docs=write}. */
    @Test
    void theDocumentationShowsWhatIsAnswered() throws IOException {
        String page = Files.readString(PAGE);
        String shown = EXAMPLE.matcher(page)
                .replaceAll(example -> Matcher.quoteReplacement(
                        "```cypher\n" + example.group(1) + "```\n\n```\n" + plainly(example.group(1)) + "```"));
        if ("write".equals(System.getProperty("helix.docs"))) {
            Files.writeString(PAGE, shown);
        }
        assertThat(EXAMPLE.matcher(page).results()).hasSizeGreaterThan(2);
        assertThat(Files.readString(PAGE)).isEqualTo(shown);
    }

    /** As cypher-shell prints it. */
    private static String plainly(String cypher) {
        List<Record> rows = run(cypher);
        assertThat(rows).as(cypher).isNotEmpty();
        StringBuilder plain = new StringBuilder(String.join(", ", rows.get(0).keys())).append('\n');
        rows.forEach(
                row -> plain.append(row.values().stream().map(Value::toString).collect(Collectors.joining(", ")))
                        .append('\n'));
        return plain.toString();
    }

    /** Nobody else is answered from what may never be committed, and the transaction itself not from what was before. */
    @Test
    void aTransactionThatHasChangedTheGraphIsAnsweredFromWhatItSeesAndNothingOfItIsKept() {
        String degree = "CALL atlas.measure('degree', {families: ['investment']}) YIELD actor, value"
                + " WHERE actor.id = 'tongfang' RETURN toInteger(value) AS degree";
        int before = run(degree).get(0).get("degree").asInt();
        try (Session session = SharedNeo4j.driver().session();
                Transaction changing = session.beginTransaction()) {
            assertThat(changing.run(degree).single().get("degree").asInt()).isEqualTo(before);
            changing.run("MATCH (:Entity {id: 'tongfang'})-[t]-(other:Entity {id: 'tsinghua-university'}) DELETE t")
                    .consume();
            for (int call = 1; call <= 2; call++) {
                assertThat(changing.run(degree).single().get("degree").asInt()).isEqualTo(before - 1);
            }
            assertThat(run(degree).get(0).get("degree").asInt()).isEqualTo(before);
            changing.rollback();
        }
        assertThat(run(degree).get(0).get("degree").asInt()).isEqualTo(before);
    }

    private static List<Record> run(String cypher) {
        return run(cypher, Map.of());
    }

    private static List<Record> run(String cypher, Map<String, Object> parameters) {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run(cypher, parameters).list();
        }
    }

    private JsonNode json(String uri) {
        try {
            return JsonMapper.shared()
                    .readTree(http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
        } catch (RuntimeException e) {
            throw new AssertionError(uri, e);
        }
    }

    private static Map<String, Object> plain(JsonNode row) {
        Map<String, Object> plain = new TreeMap<>();
        row.propertyStream()
                .filter(p -> !p.getValue().isNull())
                .forEach(p -> plain.put(
                        p.getKey(),
                        p.getValue().isNumber()
                                ? p.getValue().asDouble()
                                : p.getValue().asString()));
        return plain;
    }

    private static Map<String, Object> plain(Value row) {
        Map<String, Object> plain = new TreeMap<>();
        for (String key : row.keys()) {
            if (!row.get(key).isNull()) {
                plain.put(key, plain(row.get(key).asObject()));
            }
        }
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof List<?> list
                ? list.stream().map(ProcedureApiTest::plain).toList()
                : value;
    }
}
