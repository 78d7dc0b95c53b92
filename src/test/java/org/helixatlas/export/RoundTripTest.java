package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.ServiceTest;
import org.helixatlas.Thorough;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.Ingest;
import org.helixatlas.ingest.LoadReport;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;

/** What is exported whole comes back as it was. */
@Thorough
class RoundTripTest extends ServiceTest {

    private static final Set<String> LIVES = Set.of("founded", "dissolved");
    private static final Set<String> OF_PROFILES = Set.of(
            "ror",
            "wikidata",
            "lei",
            "note",
            "locus",
            "page",
            "rule",
            "paraphrase",
            "citedStudy",
            "unit",
            "from",
            "to");

    private static final String EVERYTHING =
            "/api/network?kinds=University,ResearchInstitute,Firm,Government,Association,"
                    + "InformationNetwork,SciencePark,Person,Programme,Technology,Place,Population&format=";

    @Autowired
    private Ingest ingest;

    @TempDir
    Path folder;

    @Test
    void dataSetsWrittenBackAreTheFilesTheyWereLoadedFromSoThatLoadingThemChangesNothing() throws IOException {
        for (Snapshot.Dataset dataset : network.snapshot().datasets()) {
            unpack(bytes("/api/datasets/" + dataset.id() + ".zip"));
            for (Path shipped : Files.list(Path.of("import", dataset.id())).toList()) {
                assertThat(folder.resolve(dataset.id()).resolve(shipped.getFileName()))
                        .hasSameTextualContentAs(shipped);
            }
        }
        LoadReport report = ingest.load(folder);
        assertThat(report.problems()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(report.version()).isEqualTo(network.snapshot().version());
    }

    @Test
    void dataSetsWrittenBackMakeTheSameGraphInAnEmptyDatabase() throws IOException {
        String before = GraphDump.of(SharedNeo4j.driver());
        for (Snapshot.Dataset dataset : network.snapshot().datasets()) {
            unpack(bytes("/api/datasets/" + dataset.id() + ".zip"));
        }
        SharedNeo4j.empty();
        assertThat(ingest.load(folder).outcome()).isEqualTo(Outcome.LOADED);
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
    }

    @Test
    void theCypherScriptMakesANetworkThatReadsTheSame() throws IOException {
        String script = new String(bytes(EVERYTHING + "cypher"), StandardCharsets.UTF_8);
        List<String> before = read();
        SharedNeo4j.wipe();
        run(script);
        assertSame(read(), before);
        run(script);
        assertSame(read(), before);
    }

    @Test
    void aDataSetThatIsNotLoadedIsNotFound() {
        assertThat(http.get().uri("/api/datasets/hsp-tesis.zip"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no data set 'hsp-tesis'; did you mean hsp-thesis?");
    }

    private byte[] bytes(String uri) {
        return http.get().uri(uri).exchange().getResponse().getContentAsByteArray();
    }

    private void unpack(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private static void run(String script) {
        try (Session session = SharedNeo4j.driver().session()) {
            for (String statement : script.split(";\n")) {
                session.run(statement).consume();
            }
        }
    }

    /** Row by row, since the differences of such long lists take minutes to find. */
    private static void assertSame(List<String> read, List<String> before) {
        assertThat(read).hasSameSizeAs(before);
        assertThat(read.stream().filter(row -> !before.contains(row))).isEmpty();
    }

    /** The network as the service reads it, with the evidence that it rests on; what profiles alone show is not a part of it. */
    private static List<String> read() {
        try (Session session = SharedNeo4j.driver().session()) {
            List<Record> rows = session.run(
                            new CypherFiles().get("read", "snapshot").statement())
                    .list();
            Map<String, Value> sources = rows.stream()
                    .filter(row -> row.get("part").asString().equals("source"))
                    .map(row -> row.get("row"))
                    .collect(Collectors.toMap(source -> source.get("id").asString(), source -> source));
            List<Record> network = rows.stream()
                    .filter(row -> isOfTheNetwork(row.get("part").asString(), row.get("row")))
                    .toList();
            Set<String> cited = network.stream()
                    .map(row -> row.get("row").get("evidence"))
                    .filter(list -> !list.isNull())
                    .flatMap(list -> list.asList(Value::asString).stream())
                    .collect(Collectors.toSet());
            return network.stream()
                    .filter(row -> !row.get("part").asString().equals("evidence")
                            || cited.contains(row.get("row").get("id").asString()))
                    .map(row -> row.get("part").asString() + " "
                            + ofTheNetwork(row.get("part").asString(), row.get("row"), sources))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfTheNetwork(String part, Value row) {
        return switch (part) {
            case "name", "source" -> false;
            case "observation" -> LIVES.contains(row.get("metric").asString());
            default -> true;
        };
    }

    /** How reliable evidence is, and of which year, its source says; its words are read in profiles. */
    private static Map<String, Object> ofTheNetwork(String part, Value row, Map<String, Value> sources) {
        Map<String, Object> properties = new TreeMap<>(row.asMap());
        if (!part.equals("tie")) {
            properties.keySet().removeAll(OF_PROFILES);
        }
        if (part.equals("evidence")) {
            Value source = sources.get(row.get("source").asString());
            properties.put("reliability", source.get("reliability").asString());
            properties.computeIfAbsent("year", none -> source.get("year").asObject());
        }
        return properties;
    }
}
