package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFile.Column;
import org.helixatlas.graph.CypherFile.Parameter;
import org.helixatlas.graph.CypherFile.Type;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.ShippedGraph;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.NotificationClassification;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.ResultSummary;

/** Every file under {@code cypher/} keeps what its header promises, on the data that we ship. */
@NeedsDatabase
class CatalogueTest {

    private static final Path CYPHER = Path.of("cypher");
    private static final CypherFiles FILES = new CypherFiles();
    private static final Pattern USED = Pattern.compile("\\$(\\w+)");
    private static final Set<String> SPEAK_CHINESE = Set.of(NamedQueries.FOLDER, "conflicts");
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile("'[^']*'|//.*");

    /** What checks may ask for: the registry of relation types. */
    static final Map<String, Object> REGISTRY = Map.of(
            "types",
            Vocabulary.shipped().types().stream()
                    .map(t -> Map.of("type", t.name(), "properties", t.properties()))
                    .toList());

    @BeforeAll
    static void load() {
        ShippedGraph.ensureLoaded();
    }

    static Stream<Named<CypherFile>> files() throws IOException {
        try (Stream<Path> paths = Files.walk(CYPHER)) {
            return paths.filter(path -> path.toString().endsWith(".cypher")).sorted().toList().stream()
                    .map(CatalogueTest::parsed);
        }
    }

    private static Named<CypherFile> parsed(Path path) {
        String folder = CYPHER.relativize(path).getParent().toString();
        String name = path.getFileName().toString().replace(".cypher", "");
        CypherFile file = FILES.find(folder, name)
                .orElseThrow(() -> new AssertionError(path + " is not found: files lie in a folder under cypher/"));
        return Named.of(path.toString(), file);
    }

    static Stream<Named<CypherFile>> queries() throws IOException {
        return files().filter(file -> file.getPayload().folder().equals(NamedQueries.FOLDER));
    }

    static Stream<Named<CypherFile>> checks() throws IOException {
        return files().filter(file -> file.getPayload().folder().equals("checks"));
    }

    /** Queries and checks are run, which shows more than an explanation; what is for another edition is not understood by this one. */
    static Stream<Named<CypherFile>> notRunHere() throws IOException {
        return files().filter(file -> !Set.of(NamedQueries.FOLDER, "checks", "server")
                .contains(file.getPayload().folder()));
    }

    @Test
    void thereAreQueriesAndChecks() throws IOException {
        assertThat(queries()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(checks()).isNotEmpty();
    }

    @Test
    void queriesAndTiesSpeakChineseToo() throws IOException {
        assertThat(files().filter(
                                file -> SPEAK_CHINESE.contains(file.getPayload().folder())))
                .isNotEmpty()
                .extracting(Named::getPayload)
                .allSatisfy(file -> {
                    assertThat(file.chineseTitle())
                            .as("%s: titleZh", where(file))
                            .get(InstanceOfAssertFactories.STRING)
                            .containsPattern("\\p{IsHan}");
                    assertThat(file.chineseAnswers())
                            .as("%s: answersZh", where(file))
                            .get(InstanceOfAssertFactories.STRING)
                            .containsPattern("\\p{IsHan}");
                    assertThat(file.parameters())
                            .allSatisfy(p -> assertThat(p.chinese())
                                    .as("%s: paramZh %s", where(file), p.name())
                                    .isNotNull()
                                    .containsPattern("\\p{IsHan}"));
                });
        assertThat(Vocabulary.shipped().types())
                .allSatisfy(type -> assertThat(List.of(type.chineseVerb(), type.chineseInverse()))
                        .allSatisfy(verb -> assertThat(verb).containsPattern("\\p{IsHan}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notRunHere")
    void theDatabaseUnderstandsEveryStatement(CypherFile file) {
        Map<String, Object> parameters = new HashMap<>();
        file.parameters().forEach(p -> parameters.put(p.name(), p.type() == Type.ROWS ? List.of() : p.fallback()));
        try (Session session = SharedNeo4j.driver().session()) {
            for (String statement : file.statements()) {
                understood(file, session.run("EXPLAIN " + statement, parameters).consume());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theHeaderDeclaresTheParametersThatTheStatementsUse(CypherFile file) {
        Set<String> used = new TreeSet<>();
        for (String statement : file.statements()) {
            Matcher matcher = USED.matcher(LITERAL_OR_COMMENT.matcher(statement).replaceAll(""));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        assertThat(file.parameters().stream().map(Parameter::name))
                .as("%s: declared parameters", where(file))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void aQueryIsOneStatementNamedByAspectAndQuestion(CypherFile query) {
        assertThat(query.name()).as(where(query)).matches("[a-z]+(-[a-z0-9]+)+");
        assertThat(query.statements()).as("%s: statements", where(query)).hasSize(1);
        assertThat(query.statement()).as("%s: its order", where(query)).contains("\nORDER BY ");
        assertThat(query.columns().stream().map(Column::name))
                .as("%s: columns", where(query))
                .allMatch(name -> name.matches("[a-z][a-zA-Z0-9]*"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void aQueryRunsWithItsDefaults(CypherFile query) {
        assertThat(query.parameters()).as("%s: parameters", where(query)).allSatisfy(p -> {
            assertThat(p.required()).as("%s has no default", p.name()).isFalse();
            assertThat(p.type()).as("%s", p.name()).isNotEqualTo(Type.ROWS);
            assertThat(p.fallback())
                    .as("%s's default", p.name())
                    .satisfiesAnyOf(
                            value -> assertThat(value).isNull(),
                            value -> assertThat(value).isInstanceOf(javaType(p.type())));
        });
        try (Session session = reading()) {
            Result result = session.run(query.statement(), defaults(query));
            assertThat(result.keys())
                    .as("%s: columns returned", where(query))
                    .isEqualTo(query.columns().stream().map(Column::name).toList());
            List<Record> rows = result.list();
            understood(query, result.consume());
            assertThat(rows).as("%s: rows", where(query)).isNotEmpty().doesNotHaveDuplicates();
            assertThat(rows.stream().flatMap(row -> row.asMap().values().stream()))
                    .as("%s: cells, each a single value", where(query))
                    .allMatch(v -> v == null || v instanceof String || v instanceof Number || v instanceof Boolean);
            assertThat(session.run(query.statement(), defaults(query)).list())
                    .as("%s: rows of a second run", where(query))
                    .isEqualTo(rows);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void classesOfActorsOnlyAdd(CypherFile query) {
        if (query.parameter("populations").isEmpty()) {
            return;
        }
        Map<String, Object> parameters = defaults(query);
        try (Session session = reading()) {
            parameters.put("populations", false);
            int without = session.run(query.statement(), parameters).list().size();
            parameters.put("populations", true);
            assertThat(session.run(query.statement(), parameters).list())
                    .as("%s: rows with classes of actors", where(query))
                    .hasSizeGreaterThanOrEqualTo(without);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void theShippedDataPassesEveryCheck(CypherFile check) {
        try (Session session = reading()) {
            Result result = session.run(check.statement(), REGISTRY);
            assertThat(result.keys())
                    .as("%s: columns returned", where(check))
                    .isEqualTo(check.columns().stream().map(Column::name).toList());
            assertThat(result.list())
                    .as("%s: %s", where(check), check.answers())
                    .isEmpty();
        }
    }

    private static void understood(CypherFile file, ResultSummary summary) {
        assertThat(summary.gqlStatusObjects().stream()
                        .filter(status -> status instanceof GqlNotification notification
                                && notification
                                        .classification()
                                        .equals(Optional.of(NotificationClassification.DEPRECATION))))
                .as("%s: what is deprecated in it", where(file))
                .isEmpty();
    }

    private static Session reading() {
        return SharedNeo4j.driver()
                .session(SessionConfig.builder()
                        .withDefaultAccessMode(AccessMode.READ)
                        .build());
    }

    private static Map<String, Object> defaults(CypherFile file) {
        Map<String, Object> defaults = new HashMap<>();
        file.parameters().forEach(p -> defaults.put(p.name(), p.fallback()));
        return defaults;
    }

    private static Class<?> javaType(Type type) {
        return switch (type) {
            case ACTOR, TEXT -> String.class;
            case INTEGER -> Long.class;
            case NUMBER -> Number.class;
            case BOOLEAN -> Boolean.class;
            case ROWS -> List.class;
        };
    }

    private static String where(CypherFile file) {
        return "cypher/" + file.folder() + "/" + file.name() + ".cypher";
    }
}
