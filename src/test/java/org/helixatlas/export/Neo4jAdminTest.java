package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Neo4j's own importer makes a database of the CSV export. It starts a database of its own, so it runs where all readers do:
 * {@code mvn test -Dtest=Neo4jAdminTest -Dhelix.readers=all}.
 */
@EnabledIfSystemProperty(named = "helix.readers", matches = "all")
class Neo4jAdminTest extends ServiceTest {

    @TempDir
    Path home;

    @Test
    void theImporterOfNeo4jMakesTheSameActorsAndTiesOfTheTables() throws Exception {
        unzip(bytes("/api/network?format=csv&populations=true"));
        importTables();
        JsonNode network = JsonMapper.shared().readTree(bytes("/api/network?populations=true"));
        Map<String, String> actors = new TreeMap<>();
        network.path("nodes")
                .forEach(n -> actors.put(
                        n.path("id").asString(),
                        row(n, List.of("kind", "name", "sphere", "founded", "dissolved", "dataset"))));
        Map<String, String> ties = new TreeMap<>();
        network.path("ties")
                .forEach(t -> ties.put(
                        t.path("id").asString(), row(t, List.of("source", "type", "target", "from", "to", "note"))));
        assertThat(ties).isNotEmpty();

        DatabaseManagementService neo4j = new DatabaseManagementServiceBuilder(home).build();
        try {
            GraphDatabaseService graph = neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            try (Transaction transaction = graph.beginTx()) {
                assertThat(rows(
                                transaction,
                                "MATCH (n) RETURN n.id AS id, [n.kind, n.name, n.sphere, n.founded, n.dissolved,"
                                        + " n.dataset] AS row"))
                        .isEqualTo(actors);
                assertThat(rows(
                                transaction,
                                "MATCH (s)-[t]->(e) RETURN t.id AS id, [s.id, type(t), e.id, t.from, t.to,"
                                        + " t.note] AS row"))
                        .isEqualTo(ties);
                // Labels come with the general ones, so that queries for them work there as here.
                assertThat(transaction
                                .execute("MATCH (n) WHERE NOT n.kind IN labels(n) OR NOT 'Entity' IN labels(n)"
                                        + " RETURN count(n) AS n")
                                .next()
                                .get("n"))
                        .isEqualTo(0L);
            }
        } finally {
            neo4j.shutdown();
        }
    }

    private void importTables() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        for (String name : List.of("java.nio", "java.io", "sun.nio.ch")) {
            command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.neo4j.cli.AdminTool",
                "database",
                "import",
                "full",
                GraphDatabaseSettings.DEFAULT_DATABASE_NAME,
                "--nodes=" + home.resolve("nodes.csv"),
                "--relationships=" + home.resolve("ties.csv"),
                "--multiline-fields=true",
                "--threads=2"));
        File said = home.resolve("importer.txt").toFile();
        ProcessBuilder importer =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
        importer.environment().put("NEO4J_HOME", home.toString());
        importer.environment().put("NEO4J_CONF", home.toString());
        assertThat(importer.start().waitFor())
                .as(Files.readString(said.toPath()))
                .isZero();
    }

    private static String row(JsonNode node, List<String> members) {
        return members.stream().map(m -> node.path(m).asString("")).toList().toString();
    }

    private static Map<String, String> rows(Transaction transaction, String query) {
        Map<String, String> rows = new TreeMap<>();
        transaction
                .execute(query)
                .forEachRemaining(row -> rows.put(
                        String.valueOf(row.get("id")),
                        ((List<?>) row.get("row"))
                                .stream()
                                        .map(v -> v == null ? "" : String.valueOf(v))
                                        .toList()
                                        .toString()));
        return rows;
    }

    private byte[] bytes(String uri) {
        return http.get().uri(uri).exchange().getResponse().getContentAsByteArray();
    }

    private void unzip(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(home.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }
}
