package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.ingest.Ingest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

/**
 * Every command that the documentation shows is run by a test: those with curl and the addresses here, the others where
 * {@link #RUN_ELSEWHERE} says. One of another kind fails until there is a test for it.
 */
@Thorough
class DocumentedCommandsTest extends RunningServiceTest {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentedCommandsTest.class);
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`");
    private static final Pattern COMMAND =
            Pattern.compile("(?:NEO4J_.* )?(?:curl|cypher-shell|neo4j-admin|mvn|java|docker-compose|docker) .*");
    private static final Pattern ADDRESS =
            Pattern.compile("`(?:GET )?(/(?:api|v3|swagger-ui|browser|actuator)[^`{}…]*)`");
    private static final Pattern NAMED_TEST = Pattern.compile("-D(?:it\\.)?test=(\\w+)");

    /** Kinds of commands, and the test that runs what the documentation shows of them, or what the command starts. */
    private static final Map<Pattern, String> RUN_ELSEWHERE = Map.of(
            // The image; what it is run by is not here. The compose file and its profiles are validated by .ci/run.
            Pattern.compile("mvn -DskipTests package jib:.*|mvn verify -Pimage|docker compose .*|docker load .*"),
            "org.helixatlas.ImageIT",
            Pattern.compile("NEO4J_.* mvn -q -f src/tools/cypher-shell .*|cypher-shell .*"),
            "org.helixatlas.console.ToolsTest",
            Pattern.compile("neo4j-admin database import.*"),
            "org.helixatlas.export.Neo4jAdminTest",
            Pattern.compile("mvn -q -f src/readers/jena/pom.xml .*|java -cp \"target/jena/\\*\" .*"),
            "org.helixatlas.export.LinkedQuestionsTest",
            Pattern.compile(
                    "mvn -q -f src/readers/spark/pom.xml .*|unzip -d network network.zip|javac -d target/spark-program .*"
                            + "|java @src/readers/spark/java-options .*"),
            "org.helixatlas.export.SparkTest",
            Pattern.compile("mvn spring-boot:run|mvn package|java -jar.*"),
            "org.helixatlas.ServiceIT",
            Pattern.compile("mvn -q spring-boot:run -Dspring-boot.run.arguments=figures"
                    + "|mvn spring-boot:run -Dspring-boot.run.arguments=site"),
            "org.helixatlas.ServiceIT",
            Pattern.compile("mvn spring-boot:run -Dspring-boot.run.arguments=\"issue-key .*"),
            "org.helixatlas.access.ListeningTest",
            Pattern.compile("mvn spring-boot:run -Dspring-boot.run.arguments=\"import .*"),
            "org.helixatlas.ingest.ImportCommandTest");

    /** Commands that no test can run: a release takes several builds, and a cluster or an engine is not here. Tried by hand, or not. */
    private static final Pattern RUN_NOWHERE =
            Pattern.compile("sh src/tools/release.sh .*|kubectl .*|export NEO4J_PASSWORD=.*");

    @TempDir
    Path directory;

    @Autowired
    private Ingest ingest;

    @Value("${helix.import.uploads}")
    private Path uploads;

    private static Map<Path, String> pages() throws IOException {
        Map<Path, String> pages = new TreeMap<>();
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            for (Path page : Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs)
                    .filter(p -> p.toString().endsWith(".md"))
                    .toList()) {
                pages.put(page, Files.readString(page));
            }
        }
        return pages;
    }

    /** Commands as they are shown, in blocks and in sentences, in the order of the page. */
    private static Set<String> commands() throws IOException {
        Set<String> commands = new LinkedHashSet<>();
        for (String page : pages().values()) {
            BLOCK.matcher(page)
                    .results()
                    .filter(block -> block.group(1).equals("sh"))
                    .flatMap(block -> inBlock(block.group(2)).stream())
                    .forEach(commands::add);
            INLINE.matcher(BLOCK.matcher(page).replaceAll(""))
                    .results()
                    .map(inline -> inline.group(1).replaceAll("\\s+", " "))
                    .filter(text -> COMMAND.matcher(text).matches())
                    .forEach(commands::add);
        }
        return commands;
    }

    /** A command may go on after a backslash, or within quotes. */
    private static List<String> inBlock(String block) {
        List<String> commands = new ArrayList<>();
        String begun = "";
        for (String line : block.replace("\\\n", " ").strip().split("\n")) {
            begun += begun.isEmpty() ? line : "\n" + line;
            if (begun.chars().filter(c -> c == '\'').count() % 2 == 0) {
                commands.add(begun);
                begun = "";
            }
        }
        assertThat(begun).as("a command that does not end").isEmpty();
        return commands;
    }

    @Test
    void everyCommandIsOneThatATestRuns() throws Exception {
        Set<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(15);
        for (String command : commands) {
            if (command.startsWith("curl ") || RUN_NOWHERE.matcher(command).matches()) {
                continue;
            }
            List<String> tests = RUN_ELSEWHERE.entrySet().stream()
                    .filter(kind -> kind.getKey().matcher(command).matches())
                    .map(Map.Entry::getValue)
                    .toList();
            if (tests.isEmpty()) {
                assertThat(command)
                        .as("no test runs this command")
                        .matches(
                                "mvn (test|verify|verify -Pthorough|verify -Pfaults( -D[\\w.]+=\\w+)*|spotless:apply|versions:.*|.*test=\\w+.*)");
                tests = NAMED_TEST
                        .matcher(command)
                        .results()
                        .map(m -> m.group(1))
                        .filter(test -> !test.equals("None"))
                        .toList();
            }
            for (String test : tests) {
                String file = test.replace('.', '/') + ".java";
                try (Stream<Path> found = Files.find(
                        Path.of("src/test/java"),
                        10,
                        (path, attributes) -> path.endsWith(file) && attributes.isRegularFile())) {
                    assertThat(found).as("%s: %s", command, test).hasSize(1);
                }
            }
        }
    }

    @Test
    void everyCurlIsAnswered() throws Exception {
        assumed(run("command -v curl") == 0);
        dataset();
        spreadsheet();
        List<String> commands =
                commands().stream().filter(c -> c.startsWith("curl ")).toList();
        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            assertThat(command).containsPattern("https?://(localhost:8080|atlas\\.example\\.org)/");
            String here = command.replaceFirst("^curl (-fsS )?", "curl --fail-with-body -sS -m 120 ")
                    .replace("http://localhost:8080", uri("").toString())
                    .replace("https://atlas.example.org", uri("").toString());
            assertThat(run(here))
                    .as("%s: %s", command, Files.readString(directory.resolve("said")))
                    .isZero();
        }
        shippedGraphAgain();
    }

    /** Examples import data sets. */
    private void shippedGraphAgain() throws Exception {
        FileSystemUtils.deleteRecursively(uploads);
        ingest.load(Path.of("import"));
        ServiceProcess.eventually(
                Duration.ofMinutes(3),
                () -> http.get().uri("/api/checks").exchange().getResponse().getStatus() == 200);
    }

    /** Addresses in sentences, where they are whole. */
    @Test
    void everyAddressLeadsSomewhere() throws Exception {
        Set<String> addresses = new TreeSet<>();
        for (String page : pages().values()) {
            ADDRESS.matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .map(text -> text.replaceAll("[`]|GET ", ""))
                    .filter(text -> !text.endsWith("="))
                    .forEach(addresses::add);
        }
        assertThat(addresses).hasSizeGreaterThan(10);
        for (String address : addresses) {
            // 400 tells of parameters that the sentence leaves to its reader, 401 and 403 of a key, 405 of a POST.
            assertThat(http.get().uri(address))
                    .as(address)
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isIn(200, 302, 400, 401, 403, 405));
        }
    }

    /** The data set that an example sends: one that is shipped. */
    private void dataset() throws IOException {
        try (OutputStream file = Files.newOutputStream(directory.resolve("my-cluster.zip"));
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> tables = Files.list(Path.of("import/hsp-thesis"))) {
            for (Path table : tables.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(table.getFileName().toString()));
                Files.copy(table, zip);
            }
        }
    }

    /** The spreadsheet that an example sends. */
    private void spreadsheet() throws IOException {
        try (OutputStream file = Files.newOutputStream(directory.resolve("ties.xlsx"));
                Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ties");
            List<List<String>> rows = List.of(
                    List.of("Source", "Target", "Year"),
                    List.of("Bank", "Firm A", "2001"),
                    List.of("Bank", "Firm B", "2002"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
    }

    private int run(String command) throws Exception {
        // A file keeps Chinese as it is, whatever language the machine speaks.
        Path script = Files.writeString(directory.resolve("command.sh"), command);
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile());
        shell.environment().put("KEY", "a-key");
        Process process = shell.start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    private static void assumed(boolean there) {
        if (!there) {
            LOG.warn("SKIPPED, not at hand: curl");
        }
        assumeTrue(there, "curl is not at hand");
    }
}
