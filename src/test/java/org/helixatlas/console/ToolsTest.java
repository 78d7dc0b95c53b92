package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.helixatlas.Thorough;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.ShippedGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tools of others on our Bolt; what they need and is not at hand is skipped, with a line that says so. */
@Thorough
@NeedsDatabase
class ToolsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ToolsTest.class);

    @TempDir
    private Path directory;

    @BeforeAll
    static void load() {
        ShippedGraph.ensureLoaded();
    }

    @Test
    void cypherShellComesAndAsksInTheOneLineThatIsDocumented() throws Exception {
        Matcher line = Pattern.compile("```sh\nNEO4J_USERNAME=\\S+ NEO4J_PASSWORD=\\S+ \\S+ (mvn .*)\n```")
                .matcher(Files.readString(Path.of("src/docs/cypher.md")));
        assertThat(line.find()).isTrue();

        Said said = shell(line.group(1));

        assertThat(said.text()).endsWith("firms\nTRUE\n");
        assertThat(said.exit()).isZero();
    }

    @Test
    void cypherShellRunsEveryNamedQueryUnchanged() throws Exception {
        Matcher line = Pattern.compile("`NEO4J_USERNAME=\\S+ NEO4J_PASSWORD=\\S+ \\S+ (mvn [^`]*)`")
                .matcher(Files.readString(Path.of("src/docs/cypher.md")));
        assertThat(line.find()).isTrue();
        StringBuilder typed = new StringBuilder();
        List<CypherFile> queries = new CypherFiles().in(NamedQueries.FOLDER);
        queries.forEach(query ->
                typed.append(":source cypher/queries/").append(query.name()).append(".cypher\n"));
        Files.writeString(directory.resolve("input"), typed.append(":exit\n"));

        Said said = shell(line.group(1).replaceAll("\\s+", " ") + " < " + directory.resolve("input"));

        assertThat(queries)
                .isNotEmpty()
                .allSatisfy(query -> assertThat("\n" + said.text())
                        .as(query.name())
                        .contains(query.columns().stream()
                                .map(CypherFile.Column::name)
                                .collect(Collectors.joining(", ", "\n", "\n"))));
        assertThat(said.exit()).as(said.text()).isZero();
    }

    @Test
    void cypherShellRunsTheFileThatIsShown() throws Exception {
        Matcher shown =
                Pattern.compile("`cypher-shell ([^`]*)`").matcher(Files.readString(Path.of("src/docs/cypher.md")));
        assertThat(shown.find()).isTrue();
        assertThat(shown.find()).as("another example").isFalse();
        shown.find(0);

        Said said = shell(
                "mvn -q -f src/tools/cypher-shell exec:java -Dexec.args=\"-a bolt://localhost:7687 --format plain "
                        + shown.group(1) + "\"");

        assertThat(said.text()).contains("Institute of Computing Technology");
        assertThat(said.exit()).as(said.text()).isZero();
    }

    @Test
    void aDriverThatIsNotOursSpeaksToTheDatabase() throws Exception {
        available("node", "node", "-v");
        available("npm", "npm", "-v");
        Said install = run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--silent", "neo4j-driver@5");
        assumed(install.exit() == 0, "the JavaScript driver from npm");
        Files.writeString(directory.resolve("ask.js"), """
                const neo4j = require('neo4j-driver');
                const driver = neo4j.driver(process.env.URI, neo4j.auth.basic('neo4j', process.env.PASSWORD));
                driver.executeQuery('MATCH (f:Firm {id: $id}) RETURN f.name AS name', {id: 'lenovo'}, {routing: 'READ'})
                    .then(result => console.log(result.records.map(r => r.get('name')).join()))
                    .finally(() => driver.close());
                """);

        Said said = run(Map.of("URI", SharedNeo4j.uri(), "PASSWORD", SharedNeo4j.password()), "node", "ask.js");

        assertThat(said.text()).isEqualTo("Lenovo\n");
    }

    /** Runs a command that starts cypher-shell by Maven, on the database of the tests. */
    private Said shell(String command) throws Exception {
        available("Maven", "mvn", "-v");
        Said said = run(
                Map.of("NEO4J_USERNAME", "neo4j", "NEO4J_PASSWORD", SharedNeo4j.password()),
                "sh",
                "-c",
                command.replace("bolt://localhost:7687", SharedNeo4j.uri()));
        assumed(
                !said.text().contains("Could not resolve") && !said.text().contains("Could not transfer"),
                "cypher-shell from Maven Central");
        return said;
    }

    private record Said(int exit, String text) {}

    private Said run(Map<String, String> environment, String... command) throws Exception {
        Path output = directory.resolve("output");
        boolean here = command[0].equals("sh");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(here ? new File(".") : directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().remove("MAVEN_OPTS");
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Said(process.waitFor(), Files.readString(output));
    }

    private void available(String what, String... command) throws Exception {
        boolean there;
        try {
            there = run(Map.of(), command).exit() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumed(there, what);
    }

    private static void assumed(boolean there, String what) {
        if (!there) {
            LOG.warn("SKIPPED, not at hand: {}", what);
        }
        assumeTrue(there, what + " is not at hand");
    }
}
