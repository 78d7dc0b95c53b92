package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.configuration.helpers.PortBindException;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.io.locker.FileLockException;

@NeedsEmbedded
class EmbeddedNeo4jTest {

    private static final long PAGE_CACHE = 16 << 20;
    private static final long MEMORY = 256 << 20;

    @BeforeAll
    static void startBeforeTheClockDoes() {
        SharedNeo4j.driver().verifyConnectivity();
    }

    @Test
    void keepsDataAndPasswordOverARestartAndStopsFastAfterServingAClient(@TempDir Path directory) {
        EmbeddedNeo4j first = EmbeddedNeo4j.start(directory, 0, "first-password", PAGE_CACHE, MEMORY);
        try (first;
                Driver driver = connect(first, "first-password")) {
            driver.executableQuery("CREATE (:Firm {id: 'hysolar'})").execute();
            assertTimeout(Duration.ofSeconds(3), first::close);
        }

        EmbeddedNeo4j again = EmbeddedNeo4j.start(directory, 0, "first-password", PAGE_CACHE, MEMORY);
        try (again;
                Driver driver = connect(again, "first-password")) {
            assertThat(driver.executableQuery("MATCH (f:Firm) RETURN f.id AS id")
                            .execute()
                            .records())
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("id").asString()).isEqualTo("hysolar"));
        }

        EmbeddedNeo4j changed = EmbeddedNeo4j.start(directory, 0, "second-password", PAGE_CACHE, MEMORY);
        try (changed;
                Driver old = connect(changed, "first-password");
                Driver current = connect(changed, "second-password")) {
            current.verifyConnectivity();
            assertThatThrownBy(old::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void saysWhenTheStoreIsLockedOrThePortIsTaken(@TempDir Path directory, @TempDir Path other) throws IOException {
        try (EmbeddedNeo4j open = EmbeddedNeo4j.start(directory, 0, "some-password", PAGE_CACHE, MEMORY)) {
            assertThatThrownBy(() -> EmbeddedNeo4j.start(directory, 0, "some-password", PAGE_CACHE, MEMORY))
                    .hasRootCauseInstanceOf(FileLockException.class);
            assertThat(open.port()).isPositive();
        }
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> EmbeddedNeo4j.start(other, taken.getLocalPort(), "some-password", PAGE_CACHE, MEMORY))
                    .hasStackTraceContaining(PortBindException.class.getName());
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (Driver driver = GraphDatabase.driver(
                SharedNeo4j.uri(), AuthTokens.basic("neo4j", "wrong-password"), withoutLogging())) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (Driver driver = GraphDatabase.driver(SharedNeo4j.uri(), AuthTokens.none(), withoutLogging())) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(Neo4jException.class);
        }
    }

    @Test
    void doesNotReadFiles(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.csv"), "secret\n");

        assertThatThrownBy(() -> query("LOAD CSV FROM $url AS line RETURN line", Map.of("url", secret.toUri() + "")))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining("dbms.security.allow_csv_import_from_file_urls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "[::ffff:127.0.0.1]"})
    void reachesNoAddress(String host) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(0), 0);
        inside.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        inside.start();
        try {
            String url = "http://" + host + ":" + inside.getAddress().getPort() + "/data.csv";

            assertTimeout(
                    Duration.ofSeconds(5),
                    () -> assertThatThrownBy(() -> query("LOAD CSV FROM $url AS line RETURN line", Map.of("url", url)))
                            .isInstanceOf(Neo4jException.class));
            assertThat(requests).hasValue(0);
        } finally {
            inside.stop(0);
        }
    }

    @Test
    void endsAQueryThatTakesTooMuchMemory() {
        assertThatThrownBy(() -> query("UNWIND range(1, 1000000000) AS i RETURN size(collect(i))", Map.of()))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("db.memory.transaction.max");
    }

    @Test
    void knowsNoProcedureButOursAndThoseThatDescribeTheGraphOrThatToolsNeed() {
        assertThat(query(
                        "SHOW PROCEDURES YIELD name ORDER BY name RETURN reduce(t = '', n IN collect(name) | t + ' ' + n)",
                        Map.of()))
                .isEqualTo(
                        " atlas.brokerage atlas.lineage atlas.measure atlas.paths atlas.structuralHoles atlas.summary"
                                + " db.awaitIndex db.awaitIndexes db.index.fulltext.listAvailableAnalyzers"
                                + " db.index.fulltext.queryNodes db.index.fulltext.queryRelationships db.index.vector.queryNodes"
                                + " db.index.vector.queryRelationships db.info db.labels db.ping db.propertyKeys"
                                + " db.relationshipTypes db.schema.nodeTypeProperties db.schema.relTypeProperties"
                                + " db.schema.visualization dbms.cluster.routing.getRoutingTable dbms.components dbms.info"
                                + " dbms.routing.getRoutingTable dbms.showCurrentUser");
    }

    @ParameterizedTest
    @CsvSource({
        "dbms.usage_report.enabled, false",
        "server.bolt.telemetry.enabled, false",
        "dbms.security.auth_enabled, true",
        "dbms.security.allow_csv_import_from_file_urls, false",
        "server.config.strict_validation.enabled, true"
    })
    void runsWithSetting(String name, String value) {
        assertThat(query("SHOW SETTINGS YIELD name, value WHERE name = $name RETURN value", Map.of("name", name)))
                .isEqualTo(value);
    }

    private static String query(String cypher, Map<String, Object> parameters) {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run(cypher, parameters).single().get(0).toString().replace("\"", "");
        }
    }

    private static Driver connect(EmbeddedNeo4j neo4j, String password) {
        return GraphDatabase.driver(neo4j.uri(), AuthTokens.basic("neo4j", password), withoutLogging());
    }

    private static Config withoutLogging() {
        return SilentDriver.config().build();
    }
}
