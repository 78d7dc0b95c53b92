package org.helixatlas.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.MountableFile;

/**
 * One Neo4j for the whole test run: inside the test's JVM, or a server in a process of its own, or the official image in a container. Call {@link #empty()} before each
 * test that writes. A test with an application context declares a {@code @DynamicPropertySource} method that calls
 * {@link #register}; then no child is started.
 */
public final class SharedNeo4j {

    private static final String PASSWORD = "test-password";

    /** What a transaction has in the service as it is delivered; several take it at once in some tests. */
    private static final long TRANSACTION_MEMORY = 256 << 20;

    private SharedNeo4j() {}

    /** The Bolt address. */
    public static String uri() {
        return Holder.URI;
    }

    /** The password of the user {@code neo4j}. */
    public static String password() {
        return PASSWORD;
    }

    /** A driver for all tests; never close it. */
    public static Driver driver() {
        return Holder.DRIVER;
    }

    /** The embedded database itself, beside Bolt; there is none when the run is against a server or the official image. */
    public static GraphDatabaseService database() {
        driver();
        return Objects.requireNonNull(Holder.database);
    }

    /** Lets nobody write into the embedded database, or everybody again. */
    public static void readOnly(boolean readOnly) {
        ((GraphDatabaseAPI) database())
                .getDependencyResolver()
                .resolveDependency(Config.class)
                .setDynamic(
                        GraphDatabaseSettings.read_only_databases,
                        readOnly ? Set.of(GraphDatabaseSettings.DEFAULT_DATABASE_NAME) : Set.of(),
                        "a test");
    }

    /** Gives an application context this database. */
    public static void register(DynamicPropertyRegistry registry) {
        registry.add("spring.neo4j.uri", SharedNeo4j::uri);
        registry.add("spring.neo4j.authentication.username", () -> EmbeddedNeo4j.USER);
        registry.add("spring.neo4j.authentication.password", SharedNeo4j::password);
        // What other tests left in it is in nobody's way.
        registry.add("helix.import.discard-others", () -> true);
    }

    /**
     * Removes all nodes and relationships, and leaves the service's constraints and indexes: when these change, the database plans
     * every statement anew, which takes longer than most tests.
     */
    public static void empty() {
        try (Session session = driver().session()) {
            deleteAll(session);
            new CypherFiles()
                    .in("schema")
                    .forEach(file -> file.statements()
                            .forEach(statement -> session.run(statement).consume()));
        }
    }

    /** Removes nodes, relationships, constraints and indexes. */
    public static void wipe() {
        try (Session session = driver().session()) {
            deleteAll(session);
            names(session, "SHOW CONSTRAINTS YIELD name")
                    .forEach(name ->
                            session.run("DROP CONSTRAINT `" + name + "`").consume());
            names(session, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")
                    .forEach(name -> session.run("DROP INDEX `" + name + "`").consume());
        }
    }

    private static void deleteAll(Session session) {
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                .consume();
    }

    private static List<String> names(Session session, String cypher) {
        return session.run(cypher).list(row -> row.get("name").asString());
    }

    /** Whether the run is against Neo4j's official image instead of the embedded database. */
    static boolean isOfficialImage() {
        return "official-image".equals(System.getProperty("helix.test.neo4j"));
    }

    /** Whether the run is against Neo4j's own server, in a process of its own. */
    static boolean isServer() {
        return "server".equals(System.getProperty("helix.test.neo4j"));
    }

    /** Started at the first use, stopped with the JVM. */
    private static final class Holder {

        static final String URI;
        static final Driver DRIVER;
        private static @Nullable GraphDatabaseService database;

        static {
            URI = isOfficialImage() ? container() : isServer() ? server() : embedded();
            DRIVER = GraphDatabase.driver(
                    URI,
                    AuthTokens.basic(EmbeddedNeo4j.USER, PASSWORD),
                    SilentDriver.config().build());
        }

        /** Testcontainers ends the container with the JVM. */
        private static String container() {
            Neo4jContainer container = new Neo4jContainer("neo4j:5.26-community").withAdminPassword(PASSWORD);
            StandaloneNeo4j.plugin()
                    .ifPresent(plugin -> container.withCopyFileToContainer(
                            MountableFile.forHostPath(plugin), "/var/lib/neo4j/plugins/helix-atlas-plugin.jar"));
            container.start();
            return container.getBoltUrl();
        }

        private static String server() {
            try {
                StandaloneNeo4j server = StandaloneNeo4j.start(PASSWORD);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server.uri();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(StandaloneNeo4j server) {
            try {
                DRIVER.close();
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String embedded() {
            if (Boolean.getBoolean("helix.tests.fast")) {
                throw new IllegalStateException(
                        "A test of the fast group asks the database; give it @" + NeedsDatabase.class.getSimpleName());
            }
            try {
                Path directory = Files.createTempDirectory("helix-neo4j-");
                Map<Setting<?>, Object> settings =
                        new HashMap<>(EmbeddedNeo4j.settings(0, 32 << 20, TRANSACTION_MEMORY));
                // Tests load small graphs in turn. To plan a query anew for each takes longer than any plan could save.
                settings.put(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofDays(1));
                EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(directory, PASSWORD, settings);
                database = ((DatabaseManagementService)
                                Objects.requireNonNull(ReflectionTestUtils.getField(neo4j, "dbms")))
                        .database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(neo4j, directory)));
                return neo4j.uri();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedNeo4j neo4j, Path directory) {
            try {
                DRIVER.close();
                neo4j.close();
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
