package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.ServiceTest;
import org.helixatlas.Thorough;
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

/** Neo4j's own importer makes a database of the CSV export, and of the data sets as they stand. */
@Thorough
class Neo4jAdminTest extends ServiceTest {

    @TempDir
    Path home;

    /** The example of the documentation. */
    @Test
    void theImporterOfNeo4jReadsTheShippedDataSetsAsIsShown() throws Exception {
        Matcher shown = Pattern.compile("```sh\nneo4j-admin (.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/data-sets.md")));
        assertThat(shown.find()).isTrue();

        String said = admin(List.of(
                shown.group(1).replace("\\\n", " ").replace("'", "").strip().split("\\s+")));

        assertThat(said).contains("IMPORT DONE");
        assertThat(number(said, "(\\d+) nodes")).isEqualTo(rows("actors.csv") + rows("evidence.csv"));
        assertThat(number(said, "(\\d+) relationships")).isEqualTo(rows("ties.csv"));
    }

    private static long number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Long.parseLong(found.group(1));
    }

    /** The rows of both data sets. */
    private static long rows(String table) throws IOException {
        long rows = 0;
        for (String dataset : List.of("hsp-thesis", "hsp-supplement")) {
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(Path.of("import", dataset, table))) {
                rows += csv.stream().count();
            }
        }
        return rows;
    }

    /** It starts a database of its own, so it runs where all readers do. */
    @Test
    @EnabledIfSystemProperty(named = "helix.readers", matches = "all")
    void theImporterOfNeo4jMakesTheSameActorsAndTiesOfTheTables() throws Exception {
        unzip(bytes("/api/network?format=csv&populations=true"));
        admin(List.of(
                "database",
                "import",
                "full",
                GraphDatabaseSettings.DEFAULT_DATABASE_NAME,
                "--nodes=" + home.resolve("nodes.csv"),
                "--relationships=" + home.resolve("ties.csv"),
                "--multiline-fields=true",
                "--threads=2"));
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

    /** What neo4j-admin says; its report lies beside its database. */
    private String admin(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        for (String name : List.of("java.nio", "java.io", "sun.nio.ch")) {
            command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.neo4j.cli.AdminTool"));
        command.addAll(arguments);
        command.add("--report-file=" + home.resolve("import.report"));
        Path said = home.resolve("importer.txt");
        ProcessBuilder importer =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        importer.environment().put("NEO4J_HOME", home.toString());
        importer.environment().put("NEO4J_CONF", home.toString());
        int exit = importer.start().waitFor();
        String text = Files.readString(said);
        assertThat(exit).as(text).isZero();
        return text;
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
