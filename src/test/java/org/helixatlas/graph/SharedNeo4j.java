package org.helixatlas.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Session;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/**
 * One Neo4j for the whole test run, inside the test's JVM. Call {@link #wipe()} before each test that writes. A test with an
 * application context declares a {@code @DynamicPropertySource} method that calls {@link #register}; then no child is started.
 */
public final class SharedNeo4j {

    private static final String PASSWORD = "test-password";

    private SharedNeo4j() {}

    /** The Bolt address. */
    public static String uri() {
        return Holder.NEO4J.uri();
    }

    /** The password of the user {@code neo4j}. */
    public static String password() {
        return PASSWORD;
    }

    /** A driver for all tests; never close it. */
    public static Driver driver() {
        return Holder.DRIVER;
    }

    /** Gives an application context this database. */
    public static void register(DynamicPropertyRegistry registry) {
        registry.add("spring.neo4j.uri", SharedNeo4j::uri);
        registry.add("spring.neo4j.authentication.username", () -> EmbeddedNeo4j.USER);
        registry.add("spring.neo4j.authentication.password", SharedNeo4j::password);
    }

    /** Removes all nodes, relationships, constraints and indexes. */
    public static void wipe() {
        try (Session session = driver().session()) {
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
            names(session, "SHOW CONSTRAINTS YIELD name")
                    .forEach(name ->
                            session.run("DROP CONSTRAINT `" + name + "`").consume());
            names(session, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")
                    .forEach(name -> session.run("DROP INDEX `" + name + "`").consume());
        }
    }

    private static List<String> names(Session session, String cypher) {
        return session.run(cypher).list(row -> row.get("name").asString());
    }

    /** Started at the first use, stopped with the JVM. */
    private static final class Holder {

        static final EmbeddedNeo4j NEO4J;
        static final Driver DRIVER;

        static {
            try {
                Path directory = Files.createTempDirectory("helix-neo4j-");
                NEO4J = EmbeddedNeo4j.start(directory, 0, PASSWORD, 32 << 20);
                DRIVER = GraphDatabase.driver(
                        NEO4J.uri(),
                        AuthTokens.basic(EmbeddedNeo4j.USER, PASSWORD),
                        Config.builder().withLogging(Logging.none()).build());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(directory)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(Path directory) {
            try {
                DRIVER.close();
                NEO4J.close();
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
